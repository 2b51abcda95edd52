import { DateTime } from 'luxon';
import { nextDaytime } from '../../../domain/delivery/daytime.js';
import type { Link } from '../../../domain/link/link.js';
import { listReminderTimes } from '../../../domain/sending/reminder-times.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { joinAnd } from './join-and.js';

/** Between the two days on which the moments fall in an IANA zone, however the clocks change there. */
function countDays(one: Date, other: Date, timeZone: string): number {
  const toDay = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).startOf('day');
  return toDay(other).diff(toDay(one), 'days').days;
}

/**
 * On which days the customer is reminded: "2 and 1 days before it expires, while unpaid"; null when on none.
 * `startAt`: when a link that is sent at once goes out. `timeZone`: IANA, of the merchant.
 */
export function describeReminders(
  words: Words,
  link: Pick<Link, 'reminders' | 'sendTiming' | 'expiresAt'>,
  { startAt, timeZone }: { readonly startAt: Date; readonly timeZone: string },
): string | null {
  const { sendTiming, expiresAt } = link;
  if (sendTiming.kind === 'no') return null;
  const sentAt = sendTiming.kind === 'at' ? sendTiming.at : startAt;
  const times = listReminderTimes(link, { sentAt, timeZone });
  if (times.length === 0) return null;
  if (typeof link.reminders !== 'string') {
    const byDay = times.map((at) => nextDaytime(at, timeZone));
    const isMoved = byDay.some((at, index) => at.getTime() !== times[index]?.getTime());
    const said = [...new Set(byDay.map((at) => formatWhen(words, at, timeZone)))];
    return words.say(isMoved ? 'review.reminders_own_by_day' : 'review.reminders_own', {
      times: joinAnd(words, said),
    });
  }
  const days = times.map((at) =>
    expiresAt === null ? countDays(sentAt, at, timeZone) : countDays(at, expiresAt, timeZone),
  );
  const [first = 0, ...rest] = days;
  return words.say(expiresAt === null ? 'review.reminders_after_sending' : 'review.reminders_before_end', {
    days: joinAnd(words, days.map(String)),
    // "3, 2 and 1 days": a list is of several days, whatever stands last in it.
    count: rest.length === 0 ? first : days.length,
  });
}
