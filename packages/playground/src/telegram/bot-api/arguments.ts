import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';

/** Numbers and flags come as JSON, or as the strings of a form; both are read. */
function toNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

function toFlag(value: unknown): unknown {
  if (value === 'true' || value === '1' || value === 1) return true;
  return value === 'false' || value === '0' || value === 0 ? false : value;
}

const object = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be of type Object',
);

const text = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string('must be of type String'),
);
const integer = z.preprocess(toNumber, z.int('must be of type Integer'));

export const arg = {
  text,
  integer,
  flag: z.preprocess(toFlag, z.boolean('must be of type Boolean')),
  chatId: z.preprocess(toNumber, z.union([z.int(), z.string().min(1)], 'must be an Integer or a String')),
  object,
  objects: z.array(object, 'must be of type Array'),
  integers: z.array(z.preprocess(toNumber, z.int()), 'must be of type Array'),
};

const entity = z.strictObject({
  type: z.string(),
  offset: z.int(),
  length: z.int(),
  url: z.string().exactOptional(),
  user: object.exactOptional(),
  language: z.string().exactOptional(),
  custom_emoji_id: z.string().exactOptional(),
  unix_time: z.int().exactOptional(),
  date_time_format: z.string().exactOptional(),
});

export const entities = z.array(entity, 'must be of type Array').optional();

export const linkPreview = z
  .strictObject({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  })
  .optional();

export const replyParameters = z
  .strictObject({
    message_id: integer.optional(),
    chat_id: z.union([z.int(), z.string()]).optional(),
    ephemeral_message_id: integer.optional(),
    allow_sending_without_reply: z.boolean().optional(),
    quote: z.string().optional(),
    quote_parse_mode: z.string().optional(),
    quote_entities: entities,
    quote_position: z.int().optional(),
  })
  .optional();

export const ephemeralParameters = z
  .strictObject({
    receiver_user_id: integer,
    callback_query_id: z.string().optional(),
    replace_callback_query_message: z.boolean().optional(),
  })
  .optional();
