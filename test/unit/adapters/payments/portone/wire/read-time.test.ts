import { describe, expect, it } from '@jest/globals';
import { readTime } from '../../../../../../src/adapters/payments/portone/wire/read-time.js';

describe('readTime', () => {
  it.each([
    ['2022-06-14T09:30:45.152761Z', '2022-06-14T09:30:45.152Z'],
    ['2021-07-08T23:58:05.190121+05:30', '2021-07-08T18:28:05.190Z'],
    ['2024-09-26 10:55:14.573735 +0000 UTC', '2024-09-26T10:55:14.573Z'],
    ['2024-09-26 10:55:14 +0530 IST', '2024-09-26T05:25:14.000Z'],
    ['2024-09-26T10:55:14Z', '2024-09-26T10:55:14.000Z'],
  ])('reads %s', (text, iso) => {
    expect(readTime(text)?.toISOString()).toBe(iso);
  });

  it.each(['', 'yesterday', '2024-13-01T00:00:00Z', null, undefined])('reads nothing in %j', (text) => {
    expect(readTime(text)).toBeNull();
  });
});
