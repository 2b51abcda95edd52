import { describe, expect, it } from '@jest/globals';
import { decideRetryDelay } from '../../../src/http/retry-delay.js';
import { PaylinkError } from '../../../src/problems/paylink-error.js';

const refusal = (status: number | null, retryAfterSeconds: number | null = null, code = 'some_code') =>
  new PaylinkError({
    ...{ status, code, retryAfterSeconds },
    ...{ title: '', detail: '', type: null, requestId: null, errors: [] },
  });

describe('decideRetryDelay', () => {
  it('doubles the pause to eight seconds, and chance takes up to half of it away', () => {
    const pauses = [0, 1, 2, 3, 4, 5].map((retries) => decideRetryDelay(refusal(500), retries, 0));
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(decideRetryDelay(refusal(500), 1, 0.5)).toBe(750);
    expect(decideRetryDelay(refusal(500), 1, 0.999_999)).toBe(500);
  });

  it('keeps what Retry-After asks for, to a minute', () => {
    expect(decideRetryDelay(refusal(429, 7), 0, 0.5)).toBe(7_000);
    expect(decideRetryDelay(refusal(503, 0), 0, 0)).toBe(0);
    expect(decideRetryDelay(refusal(429, 60), 0, 0)).toBe(60_000);
    expect(decideRetryDelay(refusal(429, 61), 0, 0)).toBeNull();
  });

  it.each([400, 401, 403, 404, 409, 410, 412, 422])('never sends again what was refused by %d', (status) => {
    expect(decideRetryDelay(refusal(status), 0, 0)).toBeNull();
  });

  it('comes again where the first try is still worked on', () => {
    expect(decideRetryDelay(refusal(409, 1), 0, 0)).toBe(1_000);
  });

  it.each([
    ['no_connection', 500],
    ['timeout', 500],
    ['redirected', null],
    ['unreadable_answer', null],
  ])('decides about %s: %j', (code, delayMs) => {
    expect(decideRetryDelay(refusal(null, null, code), 0, 0)).toBe(delayMs);
  });
});
