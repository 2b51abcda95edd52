import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedRequest {
  /** The body as it came. */
  readonly text: string;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Both ways. Bolt's own check refuses only what is old and lets requests dated in the future pass. */
const MAX_SKEW_S = 300;

const SIGNATURE = /^v0=[0-9a-f]{64}$/;

/**
 * Whether Slack signed this body within five minutes of `now`. Compares in constant time.
 * @see https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function isRequestFromSlack(
  { text, timestamp, signature }: SignedRequest,
  { signingSecret, now }: { readonly signingSecret: string; readonly now: Date },
): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (signature === undefined || !SIGNATURE.test(signature)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > MAX_SKEW_S) return false;
  const mac = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${text}`).digest('hex');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(`v0=${mac}`));
}
