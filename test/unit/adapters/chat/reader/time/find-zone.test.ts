import { describe, expect, it } from '@jest/globals';
import { findZone } from '../../../../../../src/adapters/chat/reader/time/find-zone.js';

describe('findZone', () => {
  it.each([
    ['Bangkok', 'Asia/Bangkok'],
    ['  bangkok ', 'Asia/Bangkok'],
    ['New York', 'America/New_York'],
    ['Hà Nội', 'Asia/Ho_Chi_Minh'],
    ['da nang', 'Asia/Ho_Chi_Minh'],
    ['Bangkok time', 'Asia/Bangkok'],
    ['asia/bangkok', 'Asia/Bangkok'],
    ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
    ['UTC', 'UTC'],
    ['UTC+7', 'Etc/GMT-7'],
    ['gmt-3', 'Etc/GMT+3'],
    ['WIB', 'Etc/GMT-7'],
    ['CET', 'Europe/Paris'],
  ])('reads %s', (typed, zone) => {
    expect(findZone(typed)).toBe(zone);
  });

  it.each(['', 'hello', 'Bangkok tomorrow', '20 usd coffee', 'UTC+5:30', 'cdt', 'Asia/Nowhere', '\u202e'])(
    'finds none in "%s"',
    (typed) => {
      expect(findZone(typed)).toBeNull();
    },
  );

  it('takes 5,000 characters of anything', () => {
    expect(findZone('a/'.repeat(2_500))).toBeNull();
  });
});
