import { describe, expect, it } from '@jest/globals';
import { formatTelegramTime } from '../../../../../src/page/client/telegram/format-telegram-time.js';

const AT = new Date('2026-11-25T11:00:05.000Z');

describe('formatTelegramTime', () => {
  it.each([
    ['wdt', 'Wed 25 Nov 2026, 18:00'],
    ['wDt', 'Wed 25 November 2026, 18:00'],
    ['dT', '25 Nov 2026, 18:00:05'],
    ['t', '18:00'],
    ['w', 'Wed'],
  ])('reads %s in the reader’s zone', (format, said) => {
    expect(formatTelegramTime(AT, format, 'Asia/Bangkok')).toBe(said);
  });

  it('leaves the words that came with it where it has none of its own', () => {
    expect(formatTelegramTime(AT, 'r', 'Asia/Bangkok')).toBeNull();
    expect(formatTelegramTime(AT, '', 'Asia/Bangkok')).toBeNull();
  });
});
