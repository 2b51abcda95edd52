import type { PaylinkError } from '../problems/paylink-error.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** Whoever is asked to wait longer than this had better hear of it than sleep. */
const LONGEST_ASKED_MS = 60_000;

/**
 * How long to wait before the same request again, in milliseconds; null: it is not tried again. What Paylink asks for by
 * `Retry-After` is kept; else the pause doubles, and chance takes up to half of it away, so that many do not come at once.
 *
 * @param retries how many were made before
 * @param chance from 0 up to 1
 */
export function decideRetryDelay(error: PaylinkError, retries: number, chance: number): number | null {
  if (!isWorthTrying(error)) return null;
  if (error.retryAfterSeconds !== null) {
    const askedMs = error.retryAfterSeconds * 1_000;
    return askedMs <= LONGEST_ASKED_MS ? askedMs : null;
  }
  return Math.round(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** retries) * (1 - chance / 2));
}

/** A 409 that says when to come again is our own first try, which Paylink is still working on. */
function isWorthTrying({ status, code, retryAfterSeconds }: PaylinkError): boolean {
  if (status === null) return code === 'no_connection' || code === 'timeout';
  return status === 429 || status >= 500 || (status === 409 && retryAfterSeconds !== null);
}
