import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { Content } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import type { TelegramContext } from '../context/platform-context.js';
import type { InlineResult } from '../context/records.js';
import { entities, linkPreview } from './arguments.js';
import { inlineKeyboard } from './keyboard-arguments.js';
import { readCaption, readText } from './read-content.js';
import { toPhoto } from './read-file.js';
import { readKeyboard } from './read-keyboard.js';

/** @see https://core.telegram.org/bots/api#answerinlinequery */
const RESULTS_AT_MOST = 50;
const ID_BYTES = 64;

const textContent = z.strictObject({
  message_text: z.string(),
  parse_mode: z.string().optional(),
  entities,
  link_preview_options: linkPreview,
});

const shared = { id: z.string(), reply_markup: inlineKeyboard, description: z.string().optional() };
const captioned = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entities,
  show_caption_above_media: z.boolean().optional(),
  input_message_content: textContent.optional(),
};

const article = z.strictObject({
  ...shared,
  type: z.literal('article'),
  title: z.string().min(1),
  input_message_content: textContent,
  url: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const photo = z.strictObject({
  ...shared,
  ...captioned,
  type: z.literal('photo'),
  title: z.string().optional(),
  photo_file_id: z.string().optional(),
  photo_url: z.string().optional(),
  thumbnail_url: z.string().optional(),
  photo_width: z.int().optional(),
  photo_height: z.int().optional(),
});

const result = z.discriminatedUnion('type', [article, photo]);
type RawResult = z.infer<typeof result>;

export function readInlineResults(ctx: TelegramContext, raw: JsonObject[]): InlineResult[] {
  if (raw.length > RESULTS_AT_MOST) throw badRequest('Too many inline query results specified');
  const results = raw.map((one) => readInlineResult(ctx, one));
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  return results;
}

export function readInlineResult(ctx: TelegramContext, raw: JsonObject): InlineResult {
  const parsed = result.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw badRequest(`can't parse inline query result: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { id, title, description, reply_markup } = parsed.data;
  if (id === '' || Buffer.byteLength(id) > ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  return {
    id,
    title: title ?? '',
    description: description ?? null,
    content: readContent(ctx, parsed.data),
    keyboard: readKeyboard(reply_markup),
  };
}

function readContent(ctx: TelegramContext, raw: RawResult): Content {
  const text = raw.input_message_content;
  if (text !== undefined) {
    return readText(ctx, {
      text: text.message_text,
      parseMode: text.parse_mode,
      entities: text.entities,
      linkPreview: text.link_preview_options,
    });
  }
  if (raw.type === 'article') throw badRequest('Input message content is not specified');
  const file = raw.photo_file_id === undefined ? undefined : ctx.state.files.get(raw.photo_file_id);
  if (file === undefined) throw badRequest('Wrong file identifier/HTTP URL specified');
  const caption = readCaption(ctx, {
    text: raw.caption ?? '',
    parseMode: raw.parse_mode,
    entities: raw.caption_entities,
  });
  return { photo: toPhoto(file), ...caption };
}
