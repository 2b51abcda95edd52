import type { Json, JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { type Reader, toPlainWords } from '../mrkdwn.js';
import { getUserOrThrow } from '../state/channels.js';
import { isMessage, type Surface } from './surface.js';

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
  'description',
  'placeholder',
  'hint',
  'alt_text',
  'blocks',
  'submit',
  'close',
];

const oneLineTypes = new Set(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']);

/** Every word of a message, modal or Home as that person reads it, one text object a line. */
export function toVisibleText(ctx: PlatformContext, userId: string, surface: Surface): string {
  const reader = buildReader(ctx, userId);
  if (isMessage(surface)) {
    const lines =
      surface.blocks.length > 0 ? collect(surface.blocks, reader) : [toPlainWords(surface.text, reader)];
    const unfurled = (surface.unfurls ?? []).flatMap(({ blocks }) => collect(blocks, reader));
    return [...lines, ...unfurled].join('\n');
  }
  const errors = Object.values(surface.errors);
  return [...collect(surface.view, reader), ...errors, ...(surface.notice ? [surface.notice] : [])].join(
    '\n',
  );
}

function buildReader(ctx: PlatformContext, userId: string): Reader {
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
  if (typeof type === 'string' && oneLineTypes.has(type))
    return [collect(value['elements'] ?? [], reader).join('')];
  return [
    ...describeRichElement(value, reader),
    ...visibleKeys.flatMap((key) => collectKey(value, key, reader)),
  ];
}

function collectKey(value: JsonObject, key: string, reader: Reader): string[] {
  const inside = value[key];
  if (typeof inside === 'string') return key === 'alt_text' ? [inside] : [];
  return inside === undefined ? [] : collect(inside, reader);
}

/** Elements of rich text that hold an id or an address instead of words. */
function describeRichElement({ type, user_id, channel_id, url }: JsonObject, reader: Reader): string[] {
  if (type === 'user') return [toPlainWords(`<@${String(user_id)}>`, reader)];
  if (type === 'channel') return [toPlainWords(`<#${String(channel_id)}>`, reader)];
  return type === 'link' ? [String(url)] : [];
}
