import { inDaytimeDaysLater } from '../delivery/daytime.js';
import { LEAST_GAP_MS } from '../delivery/reminder-rule.js';
import type { Link } from '../link/link.js';

/** As Razorpay reminds; at most three either way (https://razorpay.com/docs/payments/payment-links/reminders/). */
const DAYS_BEFORE_EXPIRY = [3, 2, 1];
const DAYS_AFTER_SENDING = [3, 7, 10];

/**
 * When the customer is reminded of a link that goes out at `sentAt`, soonest first; none where reminders are off.
 * Each falls on the day that its number of days names in `timeZone`, an IANA zone, and in the daytime there.
 */
export function listReminderTimes(
  { reminders, expiresAt }: Pick<Link, 'reminders' | 'expiresAt'>,
  { sentAt, timeZone }: { readonly sentAt: Date; readonly timeZone: string },
): readonly Date[] {
  if (reminders === 'off') return [];
  if (reminders !== 'usual') return reminders.at;
  const wanted =
    expiresAt === null
      ? DAYS_AFTER_SENDING.map((days) => inDaytimeDaysLater(sentAt, days, timeZone))
      : DAYS_BEFORE_EXPIRY.map((days) => inDaytimeDaysLater(expiresAt, -days, timeZone));
  return wanted.filter((at) => at.getTime() >= sentAt.getTime() + LEAST_GAP_MS);
}
