import { describe, expect, it } from '@jest/globals';
import { type Period, readPeriod } from '../../../../../../src/adapters/chat/reader/time/read-period.js';

/** Friday, 27 November 2026, 02:00 in Bangkok: still the 26th by UTC. */
const CONTEXT = { now: new Date('2026-11-26T19:00:00.000Z'), timeZone: 'Asia/Bangkok' };

/** The first and the last day, in Bangkok. */
function daysOf(text: string): string | null {
  const read = readPeriod(text, CONTEXT);
  if (read === null) return null;
  if (read.kind === 'ask') return `ask ${read.readings.map(showDays).join(' or ')}`;
  return showDays(read.period);
}

function showDays(period: Period): string {
  const show = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString();
  const [from, until] = [show(period.from), show(new Date(period.until.getTime() - 1))];
  expect([from.slice(11), until.slice(11)]).toEqual(['00:00:00.000Z', '23:59:59.999Z']);
  return `${from.slice(0, 10)} ${until.slice(0, 10)}`;
}

describe('readPeriod', () => {
  it.each([
    ['', '2026-11-01 2026-11-30'],
    ['This  Month', '2026-11-01 2026-11-30'],
    ['last month', '2026-10-01 2026-10-31'],
    ['today', '2026-11-27 2026-11-27'],
    ['yesterday', '2026-11-26 2026-11-26'],
    ['this week', '2026-11-23 2026-11-29'],
    ['last week', '2026-11-16 2026-11-22'],
    ['this year', '2026-01-01 2026-12-31'],
    ['2025', '2025-01-01 2025-12-31'],
    ['oct', '2026-10-01 2026-10-31'],
    ['December', '2025-12-01 2025-12-31'],
    ['feb 2024', '2024-02-01 2024-02-29'],
    ['2026-10', '2026-10-01 2026-10-31'],
    ['10/2026', '2026-10-01 2026-10-31'],
    ['2026-10-05', '2026-10-05 2026-10-05'],
    ['5 oct', '2026-10-05 2026-10-05'],
    ['5 dec', '2025-12-05 2025-12-05'],
  ])('reads %p as the days of %s', (text, days) => expect(daysOf(text)).toBe(days));

  it.each([
    ['1-15 oct', '2026-10-01 2026-10-15'],
    ['1 oct - 15 oct', '2026-10-01 2026-10-15'],
    ['1 oct to 15 nov', '2026-10-01 2026-11-15'],
    ['2026-10-01..2026-10-15', '2026-10-01 2026-10-15'],
    ['2026-10-01 – 2026-10-15', '2026-10-01 2026-10-15'],
    ['sep to oct', '2026-09-01 2026-10-31'],
    ['28 dec to 3 jan', '2025-12-28 2026-01-03'],
  ])('reads %p as all from the first to the last', (text, days) => expect(daysOf(text)).toBe(days));

  it.each([
    ['tháng trước', '2026-10-01 2026-10-31'],
    ['thang nay', '2026-11-01 2026-11-30'],
    ['เดือนที่แล้ว', '2026-10-01 2026-10-31'],
    ['bulan lalu', '2026-10-01 2026-10-31'],
    ['지난달', '2026-10-01 2026-10-31'],
    ['el mes pasado', '2026-10-01 2026-10-31'],
    ['octubre', '2026-10-01 2026-10-31'],
    ['oktober 2025', '2025-10-01 2025-10-31'],
    ['hoy', '2026-11-27 2026-11-27'],
  ])('reads %p in the languages that Paylink speaks', (text, days) => expect(daysOf(text)).toBe(days));

  it.each([
    ['1 dec to 1 nov', 'ask 2025-11-01 2025-12-01 or 2025-12-01 2026-11-01'],
    ['1 dec to 1 nov 2026', 'ask 2026-11-01 2026-12-01 or 2025-12-01 2026-11-01'],
    ['1 nov to 1 dec', 'ask 2026-11-01 2026-12-01 or 2025-11-01 2025-12-01'],
    ['15 oct 2026 to 1 oct 2026', 'ask 2026-10-01 2026-10-15'],
    ['1 dic al 1 nov', 'ask 2025-11-01 2025-12-01 or 2025-12-01 2026-11-01'],
  ])('asks which days %p are, where the end comes before the start or lies ahead', (text, days) =>
    expect(daysOf(text)).toBe(days),
  );

  it.each(['everything', '2026-13', '31 feb', 'oct nov', 'x'.repeat(100), '32-40 oct'])(
    'does not guess at %p',
    (text) => expect(daysOf(text)).toBeNull(),
  );
});
