import type { Logger } from '../../../ports/logger.js';
import type { Message } from '../blocks/block-kit.js';
import type { SlackDeps } from '../slack-deps.js';

const TIMEOUT_MS = 3_000;

/**
 * Says something privately at a response_url that was kept. Best effort by nature: it lives for half an hour and five
 * answers, and what it says stands in a modal as well.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export async function postResponse(
  { fetch, logger }: Pick<SlackDeps, 'fetch'> & { readonly logger: Logger },
  responseUrl: string,
  message: Message,
): Promise<void> {
  try {
    const answer = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', ...message }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) logger.warn({ status: answer.status }, 'a response_url took no more answers');
  } catch (error) {
    logger.warn({ err: error }, 'a response_url did not answer');
  }
}
