import type { FetchFunction } from '@slack/web-api';
import type { PostedRef } from '../../../ports/chat-message-store.js';
import type { SenderResult } from '../../../ports/chat-sender.js';
import type { Message } from '../blocks/block-kit.js';

const TIMEOUT_MS = 3_000;

/**
 * Says something privately at a response_url that was kept: it lives for half an hour and five answers. Throws when it
 * takes no more, or does not answer in time.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function postResponse(
  fetch: FetchFunction,
  responseUrl: string,
  message: Message,
): Promise<void> {
  const answer = await send(fetch, responseUrl, { replace_original: false, ...message });
  if (!answer.ok) throw new Error(`a response_url answered ${answer.status}`);
}

/** Whether something is edited by the response_url of a press in it, and not by its timestamp. */
export function isResponseUrl(messageId: string): boolean {
  return messageId.startsWith('https://') || messageId.startsWith('http://');
}

/** Edits what one person sees in a channel. An address that takes no more leaves nothing to be done about it. */
export async function replaceByResponse(
  fetch: FetchFunction,
  posted: PostedRef,
  message: Message,
): Promise<SenderResult> {
  try {
    const { ok, status } = await send(fetch, posted.messageId, { replace_original: true, ...message });
    const isLater = !ok && (status === 429 || status >= 500);
    return isLater
      ? { outcome: 'later', retryAfterMs: null, uncertain: false }
      : { outcome: 'shown', posted };
  } catch {
    return { outcome: 'later', retryAfterMs: null, uncertain: false };
  }
}

function send(fetch: FetchFunction, responseUrl: string, message: object) {
  return fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
