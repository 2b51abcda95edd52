import { describe, expect, it } from '@jest/globals';
import { readRetryAfterMs } from '../../../../src/adapters/webhooks/read-retry-after.js';

const NOW = new Date('2026-11-27T10:00:00Z');

describe('readRetryAfterMs', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['86401', 86_400_000],
    ['Fri, 27 Nov 2026 10:01:30 GMT', 90_000],
    ['Fri, 27 Nov 2026 09:00:00 GMT', 0],
    ['Fri, 04 Dec 2026 10:00:00 GMT', 86_400_000],
    [undefined, null],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2026-11-27', null],
    ['99999999999999', null],
    ['Fri, 99 Nov 2026 10:00:00 GMT', null],
  ])('reads %s', (value, ms) => {
    expect(readRetryAfterMs(value, NOW)).toBe(ms);
  });
});
