import { z } from 'zod';
import type { PerformRequest } from '../protocol.js';

const id = z.string().min(1).max(255);
const text = z.string().max(12_000);
const entry = z.union([text, z.array(text).max(200), z.null()]);
const entries = z.record(id, z.record(id, entry)).optional();
const element = z.object({
  place: z.discriminatedUnion('in', [
    z.object({ in: z.literal('message'), channelId: id, ts: id }),
    z.object({ in: z.literal('modal'), viewId: id }),
    z.object({ in: z.literal('home'), viewId: id }),
  ]),
  blockId: id,
  actionId: id,
});

const personAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('type_command'), channelId: id, text }),
  z.object({ type: z.literal('say'), channelId: id, text: text.min(1), threadTs: id.optional() }),
  z.object({ type: z.literal('act'), element, entry: entry.optional(), entries }),
  z.object({ type: z.literal('submit_view'), viewId: id, entries }),
  z.object({ type: z.literal('close_view'), viewId: id, all: z.boolean().optional(), entries }),
  z.object({ type: z.literal('search_options'), element, query: text, entries }),
  z.object({ type: z.literal('use_shortcut'), callbackId: id }),
  z.object({ type: z.literal('use_message_shortcut'), callbackId: id, channelId: id, ts: id }),
  z.object({ type: z.literal('open_home'), tab: z.enum(['home', 'messages']) }),
  z.object({ type: z.literal('invite'), channelId: id, userIds: z.array(id).min(1).max(100) }),
  z.object({ type: z.literal('join'), channelId: id }),
  z.object({ type: z.literal('leave'), channelId: id }),
  z.object({ type: z.literal('dismiss'), channelId: id, ts: id }),
]);
const performRequest = z.object({ as: id, action: personAction });

/** Throws ZodError. */
export function parsePerformRequest(body: unknown): PerformRequest {
  // JSON knows no undefined, which is all that zod's optional allows beyond the protocol's types.
  return performRequest.parse(body) as PerformRequest;
}
