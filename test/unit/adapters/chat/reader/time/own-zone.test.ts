import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { Settings } from 'luxon';
import { findTimes } from '../../../../../../src/adapters/chat/reader/time/find-times.js';
import { parseWhen } from '../../../../../../src/adapters/chat/reader/time/parse-when.js';
import {
  formatWallTime,
  formatWhen,
  formatWhenBoth,
  formatWhenShort,
} from '../../../../../../src/adapters/chat/time/format-when.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../../../../../src/domain/text/language.js';
import { readWhen, THURSDAY } from './read-when.js';

const ZONES = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata', 'UTC'];
const WORDS = [
  'fri',
  '25',
  'Nov',
  '18:00',
  'in',
  '3d',
  'tomorrow',
  '2026-11-25',
  'T',
  '/',
  '-',
  '9am',
  'next',
  'week',
  'the',
  '3/4',
  'PST',
  '18h',
  'thứ 6',
  '내일',
  '明天',
  'พรุ่งนี้',
  '(',
  'end of',
  'month',
  '\u0301',
  'half past',
  '6',
  'mai',
];

describe('the zone of the process', () => {
  beforeAll(() => {
    // Whatever asks for the local clock of the process fails.
    for (const name of [
      'getTimezoneOffset',
      'getHours',
      'getDay',
      'getDate',
      'getMonth',
      'getFullYear',
    ] as const) {
      jest.spyOn(Date.prototype, name).mockImplementation(() => {
        throw new Error(`${name} reads the zone of the process`);
      });
    }
  });
  afterAll(() => {
    jest.restoreAllMocks();
    Settings.defaultZone = 'system';
  });

  it.each(ZONES)('has no effect on what is read: %s', (zone) => {
    Settings.defaultZone = zone;
    expect(readWhen('the day after tomorrow')).toBe('2026-11-28T16:59:59Z');
    expect(readWhen('fri')).toBe('2026-11-27T16:59:59Z');
    expect(readWhen('sunday morning')).toBe('2026-11-28T23:00:00Z');
    expect(readWhen('31 dec')).toBe('2026-12-31T16:59:59Z');
    expect(readWhen('in 2 days at 18:00')).toBe('2026-11-28T11:00:00Z');
    expect(readWhen('18:00 PST')).toBe('2026-11-27T02:00:00Z');
    expect(readWhen('end of month')).toBe('2026-11-30T16:59:59Z');
    expect(readWhen('fri', { timeZone: 'Pacific/Kiritimati' })).toBe('2026-11-27T09:59:59Z');
    expect(readWhen('fri', { timeZone: 'America/Los_Angeles' })).toBe('2026-11-28T07:59:59Z');
  });
});

describe('what Paylink prints', () => {
  const zone = fc.constantFrom(...ZONES, 'Asia/Bangkok', 'Europe/Berlin', 'Etc/GMT+5', 'Asia/Saigon');
  const minutes = fc.integer({ min: 1, max: 180 * 24 * 60 });

  it.each(LANGUAGES)(
    'is read as the moment that was meant, in the zone it was printed for: %s',
    (language) => {
      const words = wordsIn(language);
      fc.assert(
        fc.property(minutes, zone, (ahead, timeZone) => {
          const at = new Date(THURSDAY.getTime() + ahead * 60_000);
          const reader = { now: THURSDAY, timeZone, words };
          const texts = [
            formatWallTime(words, at, timeZone),
            formatWhen(words, at, timeZone),
            formatWhenBoth(at, reader),
            formatWhenShort(at, reader),
          ];
          for (const text of texts) {
            expect(parseWhen(text, { ...reader, use: 'expiry' })).toEqual({ kind: 'at', at });
          }
        }),
        { seed: 15 },
      );
    },
  );
});

describe('any text', () => {
  const context = { now: THURSDAY, timeZone: 'Asia/Bangkok', use: 'expiry' } as const;
  const texts = fc.oneof(
    fc.string({ maxLength: 100, unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((each) => each.join(' ')),
  );

  it('is read without an error, into spans that lie in it in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        readWhen(text);
        let end = 0;
        for (const { from, to } of findTimes(text, context)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it('of 4,000 characters is left unread past a number of times, and said to be', () => {
    const text = '3/4 '.repeat(1000);
    const spans = findTimes(text, context);
    expect(spans).toHaveLength(13);
    expect(spans.at(-1)).toEqual({
      from: 48,
      to: 4000,
      reading: { kind: 'not_understood' },
      strength: 'maybe',
    });
  });
});
