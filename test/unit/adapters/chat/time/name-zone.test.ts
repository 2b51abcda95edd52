import { describe, expect, it } from '@jest/globals';
import { nameZone } from '../../../../../src/adapters/chat/time/zone.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';

describe('nameZone', () => {
  it.each([
    ['en', 'Asia/Bangkok', 'Bangkok time'],
    ['vi', 'Asia/Bangkok', 'giờ Thái Lan'],
    ['th', 'Asia/Bangkok', 'เวลาไทย'],
    ['id', 'Asia/Jakarta', 'WIB'],
    ['ko', 'America/Bogota', '콜롬비아 시간'],
    ['es', 'Europe/Berlin', 'hora de Berlin'],
    ['id', 'America/New_York', 'Waktu New York'],
    ['vi', 'Asia/Calcutta', 'giờ Ấn Độ'],
    ['vi', 'Etc/GMT+5', 'UTC-5'],
    ['th', 'Mars/Olympus', 'UTC'],
  ] as const)('in %s names %s', (language, zone, name) => {
    expect(nameZone(wordsIn(language), zone)).toBe(name);
  });

  it('names no zone by letters alone', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(nameZone(wordsIn('vi'), zone)).toMatch(/\p{Ll}|^UTC/u);
    }
  });
});
