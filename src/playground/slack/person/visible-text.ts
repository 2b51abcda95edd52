import type { Json, Message, View } from '../../protocol.js';
import { type Reader, toPlainWords } from '../mrkdwn.js';
import type { PlatformContext } from '../platform-context.js';
import { getUserOrThrow } from '../state/channels.js';

/** Keys of Block Kit objects that hold words a person sees, in the order they are read. */
const visibleKeys = [
  'title',
  'label',
  'text',
  'fields',
  'rows',
  'elements',
  'element',
  'accessory',
  'options',
  'option_groups',
  'placeholder',
  'hint',
  'alt_text',
  'blocks',
  'submit',
  'close',
];

/** Every word of a message, modal or Home as that person reads it, one text object a line. */
export function toVisibleText(ctx: PlatformContext, userId: string, surface: Message | View): string {
  const reader = buildReader(ctx, userId);
  if ('ts' in surface) {
    const lines =
      surface.blocks.length > 0 ? collect(surface.blocks, reader) : [toPlainWords(surface.text, reader)];
    return lines.join('\n');
  }
  const errors = Object.values(surface.errors);
  return [...collect(surface.view, reader), ...errors, ...(surface.notice ? [surface.notice] : [])].join(
    '\n',
  );
}

export function buildReader(ctx: PlatformContext, userId: string): Reader {
  const { timeZone, locale } = getUserOrThrow(ctx, userId);
  return {
    timeZone,
    locale,
    userName: (id) => ctx.state.users.get(id)?.realName,
    channelName: (id) => ctx.state.channels.get(id)?.name,
  };
}

function collect(value: Json, reader: Reader): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(item, reader));
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value;
  if (typeof text === 'string') return [type === 'mrkdwn' ? toPlainWords(text, reader) : text];
  return visibleKeys.flatMap((key) => {
    const inside = value[key];
    if (typeof inside === 'string') return key === 'alt_text' ? [inside] : [];
    return inside === undefined ? [] : collect(inside, reader);
  });
}
