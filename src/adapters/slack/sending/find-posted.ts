import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { ChatMessage, PostedRef } from '../../../ports/chat-message-store.js';
import type { SendAddress } from '../../../ports/chat-sender.js';

/** Marks a message as ours, by its own key. Everyone in the workspace may read it: no contacts, no secrets. */
export function buildMetadata(key: string) {
  return { event_type: 'paylink_message', event_payload: { key } };
}

/** Slack lets apps outside its Marketplace read no more at once. */
const LIMIT = 15;
/** A channel where much is said is read on, from the oldest message that can be ours; so far, and no further. */
const MOST_PAGES = 6;
/** Slack's clock and ours need not agree. */
const SKEW_SECONDS = 60;

const messagesSchema = z.array(
  z.looseObject({
    ts: z.string(),
    metadata: z
      .looseObject({ event_type: z.string(), event_payload: z.looseObject({ key: z.string() }) })
      .optional()
      .catch(undefined),
  }),
);

/**
 * Looks for a message whose post was never answered. Null when it is not there, and also when we may not look:
 * then a message twice is better than none. Throws what the client throws when Slack does not answer.
 */
export async function findPosted(
  client: WebClient,
  address: SendAddress,
  message: Pick<ChatMessage, 'key' | 'createdAt' | 'posted'>,
): Promise<PostedRef | null> {
  try {
    const channelId =
      address.kind === 'person' ? await openDirect(client, address.userId) : address.channelId;
    const range = {
      channel: channelId,
      oldest: (message.createdAt.getTime() / 1000 - SKEW_SECONDS).toFixed(6),
      limit: LIMIT,
      include_all_metadata: true,
    };
    for (let page = 1, cursor: string | undefined; page <= MOST_PAGES; page += 1) {
      const asked = cursor === undefined ? range : { ...range, cursor };
      const answer = await readOn(page, () =>
        address.kind === 'thread'
          ? client.conversations.replies({ ...asked, ts: address.rootMessageId })
          : client.conversations.history(asked),
      );
      const posted = messagesSchema
        .parse(answer?.messages ?? [])
        .find(
          ({ ts, metadata }) =>
            metadata?.event_payload.key === message.key && ts !== message.posted?.messageId,
        );
      if (posted !== undefined) return { channelId, messageId: posted.ts };
      cursor = answer?.response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return null;
    }
    return null;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return null;
    throw error;
  }
}

/** Whoever may read one page a minute only gets no further than the first: that one is waited for, no other. */
async function readOn<Answer>(page: number, read: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await read();
  } catch (error) {
    if (page > 1 && error instanceof WebAPIRateLimitedError) return null;
    throw error;
  }
}

async function openDirect(client: WebClient, userId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: userId });
  return z.string().parse(channel?.id);
}
