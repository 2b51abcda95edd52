import { z } from 'zod';
import type { ChatUpdate } from '../../../ports/update-inbox.js';

/** An update that is not kept yet. */
export type HeardUpdate = Omit<ChatUpdate, 'failures' | 'receivedAt'>;

/** One number, at most one thing that happened. https://core.telegram.org/bots/api#update */
const updateShape = z.looseObject({ update_id: z.number().int() });

const hasId = z.looseObject({ id: z.number() });
const whereabouts = z.looseObject({
  chat: hasId.optional().catch(undefined),
  message: z.looseObject({ chat: hasId }).optional().catch(undefined),
  from: hasId.optional().catch(undefined),
  user: hasId.optional().catch(undefined),
  guest_query_id: z.string().optional().catch(undefined),
  business_connection_id: z.string().optional().catch(undefined),
});

/**
 * Reads an update no further than it takes to keep it in its place, so that kinds which this release does not know, and
 * ones in a shape that they never had, are kept too. `body`: as it came, where it came by itself. Null: it is no update.
 */
export function readUpdate(
  botId: string,
  update: unknown,
  body = JSON.stringify(update),
): HeardUpdate | null {
  const read = updateShape.safeParse(update);
  if (!read.success) return null;
  const { update_id: order, ...happened } = read.data;
  return {
    id: `telegram ${botId} ${order}`,
    platform: 'telegram',
    lane: `telegram ${laneOf(Object.values(happened)[0])}`,
    order,
    body,
  };
}

/**
 * One conversation: the chat where it happened, of a press where the button stands. What happens in chats that the bot is
 * no part of, inline, as a guest or in a customer's own chat, is a conversation with whoever does it there.
 */
function laneOf(happened: unknown): string {
  const { data } = whereabouts.safeParse(happened);
  if (data === undefined) return 'nobody';
  const { guest_query_id: guest, business_connection_id: business } = data;
  const chat = guest === undefined && business === undefined ? (data.chat ?? data.message?.chat) : undefined;
  if (chat !== undefined) return `${chat.id}`;
  const person = data.from ?? data.user ?? data.chat;
  return person === undefined ? 'nobody' : `user ${person.id}`;
}
