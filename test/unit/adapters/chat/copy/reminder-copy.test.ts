import { describe, expect, it } from '@jest/globals';
import { describeReminders } from '../../../../../src/adapters/chat/copy/reminder-copy.js';
import { formatWallTime } from '../../../../../src/adapters/chat/time/format-when.js';
import { listReminderTimes } from '../../../../../src/domain/sending/reminder-times.js';
import { ENGLISH } from '../../../../support/english.js';

interface Reminded {
  /** ISO 8601; null: never. */
  readonly expires: string | null;
  readonly sent?: string;
}

/** What is told of the reminders of a link of a merchant in Bangkok, and the days there on which they come. */
function remind({ expires, sent = '2026-11-23T10:00+07:00' }: Reminded) {
  const timeZone = 'Asia/Bangkok';
  const sentAt = new Date(sent);
  const expiresAt = expires === null ? null : new Date(expires);
  const link = { reminders: 'usual', sendTiming: { kind: 'now' }, expiresAt } as const;
  return {
    words: describeReminders(ENGLISH, link, { startAt: sentAt, timeZone }),
    days: listReminderTimes(link, { sentAt, timeZone }).map(
      (at) => formatWallTime(ENGLISH, at, timeZone).split(',')[0],
    ),
  };
}

describe('describeReminders', () => {
  it('tells own times as they leave: in the daytime, where one of them falls in the night', () => {
    const own = (...at: readonly string[]) =>
      describeReminders(
        ENGLISH,
        { reminders: { at: at.map((each) => new Date(each)) }, sendTiming: { kind: 'now' }, expiresAt: null },
        { startAt: new Date('2026-11-23T10:00+07:00'), timeZone: 'Asia/Bangkok' },
      );
    expect(own('2026-11-27T10:00+07:00')).toBe('Fri 27 Nov 2026, 10:00, Bangkok time, while unpaid');
    expect(own('2026-11-27T10:00+07:00', '2026-11-29T22:00+07:00')).toBe(
      'Fri 27 Nov 2026, 10:00, Bangkok time and Mon 30 Nov 2026, 10:00, Bangkok time, while unpaid: nobody is reminded at night',
    );
  });

  it.each([
    ['at noon', '2026-12-04T12:00+07:00'],
    ['when the daytime ends', '2026-12-04T18:00+07:00'],
    ['late in the evening', '2026-12-04T23:59+07:00'],
    ['at midnight', '2026-12-04T00:00+07:00'],
    ['early in the morning', '2026-12-04T06:30+07:00'],
  ])('names the days on which reminders come, for a link that ends on a Friday %s', (_when, expires) => {
    expect(remind({ expires })).toEqual({
      words: '3, 2 and 1 days before it expires, while unpaid',
      days: ['Tue 1 Dec 2026', 'Wed 2 Dec 2026', 'Thu 3 Dec 2026'],
    });
  });

  it.each([
    ['at noon', '2026-11-23T12:00+07:00'],
    ['in the evening', '2026-11-23T20:00+07:00'],
    ['in the night', '2026-11-23T00:30+07:00'],
  ])('names them for a link that never expires and is sent on a Monday %s', (_when, sent) => {
    expect(remind({ expires: null, sent })).toEqual({
      words: '3, 7 and 10 days after it is sent, while unpaid',
      days: ['Thu 26 Nov 2026', 'Mon 30 Nov 2026', 'Thu 3 Dec 2026'],
    });
  });

  it('names only those that come: none on the heels of the message itself', () => {
    expect(remind({ expires: '2026-11-25T06:30+07:00' })).toEqual({
      words: '1 day before it expires, while unpaid',
      days: ['Tue 24 Nov 2026'],
    });
    expect(remind({ expires: '2026-11-25T23:30+07:00', sent: '2026-11-24T00:30+07:00' })).toEqual({
      words: null,
      days: [],
    });
  });
});
