import { isValidSlackRequest } from '@slack/bolt';

export interface SignedRequest {
  /** The body as it came. */
  readonly text: string;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Both ways. Bolt's own check refuses only what is old and lets requests dated in the future pass. */
const MAX_SKEW_S = 300;

/**
 * Whether Slack signed this body within five minutes of `now`.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isRequestFromSlack(
  { text, timestamp, signature }: SignedRequest,
  { signingSecret, now }: { readonly signingSecret: string; readonly now: Date },
): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  const seconds = Number(timestamp);
  if (Math.abs(now.getTime() / 1000 - seconds) > MAX_SKEW_S) return false;
  return isValidSlackRequest({
    signingSecret,
    body: text,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
    nowMilliseconds: now.getTime(),
  });
}
