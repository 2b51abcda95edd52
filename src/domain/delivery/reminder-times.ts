import type { Link } from '../link/link.js';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const QUARTER_MS = HOUR_MS / 4;

/** As Razorpay reminds; at most three either way (https://razorpay.com/docs/payments/payment-links/reminders/). */
const DAYS_BEFORE_EXPIRY = [3, 2, 1];
const DAYS_AFTER_SENDING = [3, 7, 10];

/** People are written to in these hours of the day alone. */
const OPENING_HOUR = 10;
const CLOSING_HOUR = 18;

/** Nobody is reminded of what they got within the day: less than one, for who reads a review of "2d" takes a while. */
const LEAST_GAP_MS = 20 * HOUR_MS;

/**
 * When the customer is reminded of a link that goes out at `sentAt`, soonest first; none where reminders are off.
 * `timeZone`: the IANA zone whose daytime counts.
 */
export function listReminderTimes(
  { reminders, expiresAt }: Pick<Link, 'reminders' | 'expiresAt'>,
  { sentAt, timeZone }: { readonly sentAt: Date; readonly timeZone: string },
): readonly Date[] {
  if (reminders === 'off') return [];
  const wanted =
    expiresAt === null
      ? DAYS_AFTER_SENDING.map((days) => sentAt.getTime() + days * DAY_MS)
      : DAYS_BEFORE_EXPIRY.map((days) => expiresAt.getTime() - days * DAY_MS);
  return wanted
    .filter((at) => at >= sentAt.getTime() + LEAST_GAP_MS)
    .map((at) => nextInDaytime(at, timeZone))
    .filter((at) => expiresAt === null || at < expiresAt);
}

/**
 * Every zone is whole quarters of an hour away from UTC, so that stepping by quarters meets each hour's beginning,
 * also where the clocks are put forward or back.
 */
function nextInDaytime(atMs: number, timeZone: string): Date {
  const hours = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  const isInDaytime = (ms: number) => {
    const hour = Number(hours.format(ms));
    return hour >= OPENING_HOUR && hour < CLOSING_HOUR;
  };
  if (isInDaytime(atMs)) return new Date(atMs);
  let quarter = Math.ceil(atMs / QUARTER_MS) * QUARTER_MS;
  while (!isInDaytime(quarter)) quarter += QUARTER_MS;
  return new Date(quarter);
}
