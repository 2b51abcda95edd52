import { z } from 'zod';
import type { TelegramPerformRequest } from '../telegram-protocol.js';

const id = z.string().min(1).max(255);
const personId = z.number().int();
const chat = z.union([z.number().int(), id]);
/** Longer than Telegram sends at once: what is too long is the bot's to answer. */
const text = z.string().min(1).max(12_000);
const message = z.object({ chat, id: z.number().int(), ephemeralId: z.number().int().nullable() });

const action = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('say'),
    chat,
    text,
    threadId: z.number().int().optional(),
    replyTo: message.optional(),
  }),
  z.object({ type: z.literal('press'), message, label: z.string().max(512) }),
  z.object({ type: z.literal('search_inline'), chat, query: z.string().max(512) }),
  z.object({ type: z.literal('choose'), resultId: id }),
  z.object({ type: z.literal('open_link'), link: z.url().max(2_048) }),
  z.object({ type: z.literal('connect_business'), isOn: z.boolean() }),
  z.object({ type: z.literal('block_bot'), isOn: z.boolean() }),
]);
const performRequest = z.object({ as: personId, action });

/** Throws ZodError. */
export function parseTelegramRequest(body: unknown): TelegramPerformRequest {
  // JSON knows no undefined, which is all that zod's optional allows beyond the protocol's types.
  return performRequest.parse(body) as TelegramPerformRequest;
}
