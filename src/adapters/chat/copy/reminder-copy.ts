import { listReminderTimes } from '../../../domain/delivery/reminder-times.js';
import type { Link } from '../../../domain/link/link.js';
import { joinAnd } from './join-and.js';

const DAY_MS = 24 * 3_600_000;

/**
 * On which days the customer is reminded: "2 and 1 days before it expires, while unpaid"; null when on none.
 * `startAt`: when a link that is sent at once goes out.
 */
export function describeReminders(
  link: Pick<Link, 'reminders' | 'sendTiming' | 'expiresAt'>,
  startAt: Date,
): string | null {
  const { sendTiming, expiresAt } = link;
  if (sendTiming.kind === 'no') return null;
  const sentAt = sendTiming.kind === 'at' ? sendTiming.at : startAt;
  // A zone moves a reminder by less than a day, into its daytime: the days told here are those of every zone.
  const times = listReminderTimes(link, { sentAt, timeZone: 'UTC' });
  if (times.length === 0) return null;
  const days = times.map((at) =>
    expiresAt === null
      ? Math.floor((at.getTime() - sentAt.getTime()) / DAY_MS)
      : Math.ceil((expiresAt.getTime() - at.getTime()) / DAY_MS),
  );
  const unit = days.join() === '1' ? 'day' : 'days';
  const from = expiresAt === null ? 'after it is sent' : 'before it expires';
  return `${joinAnd(days.map(String))} ${unit} ${from}, while unpaid`;
}
