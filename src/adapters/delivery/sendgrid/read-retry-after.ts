interface Headers {
  get(name: string): string | null;
}

const DEFAULT_MS = 30_000;
const LEAST_MS = 1_000;
/** A carrier that names more names nonsense, or a day's quota: asking again then costs nothing. */
const MOST_MS = 15 * 60_000;

/**
 * How long a carrier that answered 429 wants to be left alone: `Retry-After` (RFC 9110, 10.2.3: seconds or a date), else
 * `X-RateLimit-Reset` (a Unix time; https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits).
 */
export function readRetryAfter(headers: Headers, now: Date): number {
  const wanted =
    readWait(headers.get('retry-after'), now) ?? readReset(headers.get('x-ratelimit-reset'), now);
  return Math.min(Math.max(wanted ?? DEFAULT_MS, LEAST_MS), MOST_MS);
}

function readWait(text: string | null, now: Date): number | null {
  if (text === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at - now.getTime();
}

function readReset(text: string | null, now: Date): number | null {
  return text !== null && /^\d{9,11}$/.test(text) ? Number(text) * 1000 - now.getTime() : null;
}
