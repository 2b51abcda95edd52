import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { isSlackInTrouble } from './is-slack-in-trouble.js';

const PAUSE_MS = 300;
/** A person looks at the modal: what Slack would have us wait longer for is better told another way. */
const LONGEST_PAUSE_MS = 2_000;

/** How long until Slack may do it; null when waiting would not help. */
function findPauseMs(error: unknown): number | null {
  if (error instanceof WebAPIRateLimitedError) {
    const askedMs = error.retryAfter * 1000;
    return askedMs <= LONGEST_PAUSE_MS ? askedMs : null;
  }
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 ? PAUSE_MS : null;
  return error instanceof WebAPIRequestError || isSlackInTrouble(error) ? PAUSE_MS : null;
}

/** For calls that may be made twice: a limit, an error of Slack's own and a lost answer get a second try. */
export async function tryAgainOnce<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const pauseMs = findPauseMs(error);
    if (pauseMs === null) throw error;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    return call();
  }
}
