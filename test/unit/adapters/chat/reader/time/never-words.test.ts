import { describe, expect, it } from '@jest/globals';
import { isNever } from '../../../../../../src/adapters/chat/reader/time/never-words.js';
import { readLongestTime } from '../../../../../../src/adapters/chat/reader/time/read-longest-time.js';
import { readWhen, THURSDAY } from './read-when.js';

describe('words that say that there is no end', () => {
  it.each([
    'never',
    'Never expires',
    'no expiry',
    'không hết hạn',
    'khong het han',
    'ไม่มีวันหมดอายุ',
    'tanpa batas waktu',
    '만료 없음',
    'sin vencimiento',
    'no vence',
    "n'expire jamais",
    'nunca',
    '없음',
    'không có ngày hết hạn',
    'tidak ada kedaluwarsa',
    'no vence nunca',
    '만료 안 됨',
  ])('are read in a field: %s', (text) => {
    expect([isNever(text), readWhen(text)]).toEqual([true, 'never']);
  });

  it.each(['', 'never mind', 'expires', 'no', 'no expiry fri'])('are not %j', (text) => {
    expect(isNever(text)).toBe(false);
  });

  it('are as many words of a line as they are', () => {
    const context = { now: THURSDAY, timeZone: 'Asia/Bangkok', use: 'expiry' } as const;
    expect(readLongestTime(['không', 'hết', 'hạn', 'trà'], context)).toEqual({
      count: 3,
      reading: { kind: 'never' },
    });
  });
});
