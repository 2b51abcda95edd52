import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { LinkContent } from '../../../ports/chat-content.js';
import type { SendAddress, SenderResult } from '../../../ports/chat-sender.js';
import type { Message } from '../blocks/block-kit.js';
import { toSenderResult } from './to-sender-result.js';

type Unfurl = Extract<LinkContent, { readonly kind: 'unfurl' }>;

/** A trouble that says nothing of the message. */
const LATER: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'internal_error', 'fatal_error']);

/**
 * Hangs a preview below somebody's message, or puts a newer one in its place: the same channel and time twice is the same
 * preview. Where the message, its address or our right to do so is gone, nothing stands there that could be stale.
 * @see https://docs.slack.dev/reference/methods/chat.unfurl
 */
export async function showUnfurl(
  client: WebClient,
  { url, messageId }: Unfurl,
  { address, shown }: { readonly address: SendAddress; readonly shown: Message },
): Promise<SenderResult> {
  if (address.kind === 'person') return { outcome: 'impossible', reason: 'a preview stands in a channel' };
  const { channelId } = address;
  const posted = { outcome: 'shown', posted: { channelId, messageId } } as const;
  try {
    await client.chat.unfurl({
      channel: channelId,
      ts: messageId,
      unfurls: { [url]: { blocks: shown.blocks } },
    });
    return posted;
  } catch (error) {
    const isRefused = error instanceof WebAPIPlatformError && !LATER.has(error.data.error);
    return isRefused ? posted : toSenderResult(error, address, false);
  }
}
