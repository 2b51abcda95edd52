import { describe, expect, it } from '@jest/globals';
import { findTimes } from '../../../../../../src/adapters/chat/reader/time/find-times.js';
import { THURSDAY } from './read-when.js';

function find(text: string): readonly string[] {
  const context = { now: THURSDAY, timeZone: 'Asia/Bangkok', use: 'expiry' } as const;
  return findTimes(text, context).map(
    ({ from, to, reading, strength }) => `${text.slice(from, to)}: ${strength} ${reading.kind}`,
  );
}

describe('findTimes', () => {
  it.each([
    ['Ann Lee wants the workshop, by friday 18:00 please', ['friday 18:00: sure at']],
    ['meet tomorrow at 6pm, pay by 30 Nov 2027', ['tomorrow at 6pm: sure at', '30 Nov 2027: sure at']],
    ['until   the  day   after   tomorrow', ['the  day   after   tomorrow: sure at']],
    ['lunch 25 Nov for 3 people', ['25 Nov: sure ask']],
    ['ส่งพรุ่งนี้ 18:00 น. ครับ', ['พรุ่งนี้ 18:00 น.: sure at']],
    ['내일까지 부탁해요', ['내일: sure at']],
    ['hạn thứ sáu', ['thứ sáu: sure at']],
    ['we may go', ['may: maybe ask']],
    ['sat with Mark, sun cream', ['sat: maybe at', 'sun: maybe at']],
    ['3 days workshop', ['3 days: maybe at']],
    ['24/7 support version 2.10', ['24/7: maybe ask', '2.10: maybe ask']],
    ['lunch tomorrow 14', ['tomorrow 14: maybe at']],
    ['31 Feb lunch', ['31 Feb: maybe not_understood']],
    ['fri or sat', ['fri or sat: sure not_understood']],
    ['9:00-10:00 class', ['9:00-10:00: sure not_understood']],
  ])('finds the times of %j', (text, spans) => {
    expect(find(text)).toEqual(spans);
  });

  it.each([
    'yesterday lunch, 3 days ago',
    'second hand',
    'room 12, 2 nights, 5 pen set',
    'INV-2026-11-30',
    '10.000 đ',
    'Q4 2026',
  ])('finds none in %j', (text) => {
    expect(find(text)).toEqual([]);
  });
});
