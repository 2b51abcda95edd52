import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listReminderTimes } from '../../../../src/domain/sending/reminder-times.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Sunday noon in Bangkok. */
const SENT_AT = new Date('2026-11-22T05:00:00.000Z');

function timesOf(expiresAt: string | null, { sentAt = SENT_AT, timeZone = 'Asia/Bangkok' } = {}): string[] {
  const link = { reminders: 'usual', expiresAt: expiresAt === null ? null : new Date(expiresAt) } as const;
  return listReminderTimes(link, { sentAt, timeZone }).map((at) => at.toISOString());
}

function hourIn(timeZone: string, at: Date): number {
  const words = at.toLocaleTimeString('en-GB', { timeZone });
  return Number(words.slice(0, 2));
}

describe('listReminderTimes', () => {
  it('reminds 3, 7 and 10 days after sending when the link never expires', () => {
    expect(timesOf(null)).toEqual([
      '2026-11-25T05:00:00.000Z',
      '2026-11-29T05:00:00.000Z',
      '2026-12-02T05:00:00.000Z',
    ]);
  });

  it('reminds 3, 2 and 1 days before the link expires', () => {
    expect(timesOf('2026-12-10T08:30:00.000Z')).toEqual([
      '2026-12-07T08:30:00.000Z',
      '2026-12-08T08:30:00.000Z',
      '2026-12-09T08:30:00.000Z',
    ]);
  });

  it('does not remind of what went out within the day', () => {
    expect(timesOf('2026-11-25T06:00:00.000Z')).toEqual([
      '2026-11-23T06:00:00.000Z',
      '2026-11-24T06:00:00.000Z',
    ]);
    expect(timesOf('2026-11-24T05:00:00.000Z')).toEqual(['2026-11-23T05:00:00.000Z']);
    const [first] = timesOf('2026-11-24T05:00:00.000Z', { sentAt: new Date('2026-11-22T09:00:00.000Z') });
    expect(first).toBe('2026-11-23T05:00:00.000Z');
    expect(timesOf('2026-11-24T05:00:00.000Z', { sentAt: new Date('2026-11-22T09:00:00.001Z') })).toEqual([]);
  });

  it('goes to ten in the morning of the day that is meant', () => {
    expect(timesOf('2026-12-10T22:10:00.000Z')).toEqual([
      '2026-12-08T03:00:00.000Z',
      '2026-12-09T03:00:00.000Z',
      '2026-12-10T03:00:00.000Z',
    ]);
  });

  it('goes back to the last quarter before six in the evening of the day that is meant', () => {
    expect(timesOf('2026-12-04T11:00:00.000Z')).toEqual([
      '2026-12-01T10:45:00.000Z',
      '2026-12-02T10:45:00.000Z',
      '2026-12-03T10:45:00.000Z',
    ]);
    const [lastMoment] = timesOf('2026-12-04T10:59:59.999Z');
    expect(lastMoment).toBe('2026-12-01T10:59:59.999Z');
  });

  it('keeps to the daytime of zones with odd offsets and on days when the clocks change', () => {
    const first = (timeZone: string, sentAt: string) =>
      timesOf(null, { timeZone, sentAt: new Date(sentAt) })[0];
    expect(first('Asia/Kathmandu', '2026-11-22T20:00:00.000Z')).toBe('2026-11-26T04:15:00.000Z');
    expect(first('Australia/Eucla', '2026-11-22T16:00:00.000Z')).toBe('2026-11-26T01:15:00.000Z');
    expect(first('America/New_York', '2027-03-11T08:00:00.000Z')).toBe('2027-03-14T14:00:00.000Z');
    expect(first('Europe/Berlin', '2026-10-22T02:00:00.000Z')).toBe('2026-10-25T09:00:00.000Z');
  });

  it.each([
    [
      'Europe/Berlin',
      'Sun 25 Oct 2026, 23:30',
      '2026-10-25T22:30:00.000Z',
      ['2026-10-22', '2026-10-23', '2026-10-24'],
    ],
    [
      'Europe/Berlin',
      'Mon 29 Mar 2027, 00:30',
      '2027-03-28T22:30:00.000Z',
      ['2027-03-26', '2027-03-27', '2027-03-28'],
    ],
    [
      'America/New_York',
      'Sun 1 Nov 2026, 23:30',
      '2026-11-02T04:30:00.000Z',
      ['2026-10-29', '2026-10-30', '2026-10-31'],
    ],
  ])(
    'counts days by the calendar of %s for a link that ends on %s, when the clocks change',
    (timeZone, _, end, days) => {
      const times = timesOf(end, { timeZone, sentAt: new Date('2026-10-01T10:00:00.000Z') });
      const read = new Intl.DateTimeFormat('sv-SE', { timeZone });
      expect(times.map((at) => read.format(new Date(at)))).toEqual(days);
    },
  );

  it('never reminds where reminders are off', () => {
    const link = { reminders: 'off', expiresAt: null } as const;
    expect(listReminderTimes(link, { sentAt: SENT_AT, timeZone: 'UTC' })).toEqual([]);
  });

  it('reminds at most three times, in order, by day, not within the day of sending and before the end', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.option(fc.integer({ min: 900_000, max: 366 * DAY_MS }), { nil: null }),
        fc.constantFrom('UTC', 'Asia/Bangkok', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'),
        (sentAt, livesMs, timeZone) => {
          const expiresAt = livesMs === null ? null : new Date(sentAt.getTime() + livesMs);
          const times = listReminderTimes({ reminders: 'usual', expiresAt }, { sentAt, timeZone });
          expect(times.length).toBeLessThanOrEqual(3);
          for (const [i, at] of times.entries()) {
            expect(at.getTime() - sentAt.getTime()).toBeGreaterThanOrEqual(20 * HOUR_MS);
            expect(hourIn(timeZone, at)).toBeGreaterThanOrEqual(10);
            expect(hourIn(timeZone, at)).toBeLessThan(18);
            if (expiresAt !== null) expect(at < expiresAt).toBe(true);
            expect(at > (times[i - 1] ?? sentAt)).toBe(true);
          }
        },
      ),
    );
  });
});
