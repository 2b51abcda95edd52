import type { FetchFunction } from '@slack/web-api';
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
  const answer = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`a response_url answered ${answer.status}`);
}
