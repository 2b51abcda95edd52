import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import { toJson } from '../state/to-api-message.js';
import { type RawText, readFormattedText } from '../text/read-formatted-text.js';

/** @see https://core.telegram.org/bots/api#sendmessage */
const TEXT_LENGTH = 4096;
const CAPTION_LENGTH = 1024;

/** `tooLong`: what the server says, which is not the same everywhere. */
export function readText(
  ctx: TelegramContext,
  raw: RawText & { linkPreview?: object | undefined },
  tooLong = 'message is too long',
): Content {
  if (raw.text === '') throw badRequest('message text is empty');
  const { text, entities } = readFormattedText(raw, ctx.state.settings.apiVersion);
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > TEXT_LENGTH) throw badRequest(tooLong);
  return {
    text,
    ...(entities.length === 0 ? {} : { entities }),
    ...(raw.linkPreview === undefined ? {} : { link_preview_options: toJson(raw.linkPreview) }),
  };
}

export function readCaption(ctx: TelegramContext, raw: Partial<RawText>): Content {
  const { text, entities } = readFormattedText(
    { ...raw, text: raw.text ?? '' },
    ctx.state.settings.apiVersion,
  );
  if (text.length > CAPTION_LENGTH) throw badRequest('message caption is too long');
  if (text === '') return {};
  return { caption: text, ...(entities.length === 0 ? {} : { caption_entities: entities }) };
}
