import { AppError } from '../../../../domain/errors.js';

const MOST = 60;
const SPAN_MS = 60_000;

/**
 * Anybody can write what PortOne does not sign, and each such word makes us ask PortOne: so many a minute are
 * heard, and the rest is told to come later. Throws AppError `rate_limited`.
 */
export function createUnsignedLimit(): (now: Date) => void {
  let begunMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return (now) => {
    const nowMs = now.getTime();
    if (Math.abs(nowMs - begunMs) >= SPAN_MS) {
      begunMs = nowMs;
      count = 0;
    }
    count += 1;
    if (count > MOST)
      throw new AppError('rate_limited', { retryAfterMs: Math.max(1, begunMs + SPAN_MS - nowMs) });
  };
}
