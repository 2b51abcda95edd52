import type { Kyc, Risk } from './kyc.js';
import requirements from './kyc-requirements.json' with { type: 'json' };

const DAY_MS = 24 * 3_600_000;

/** Days before a review is due on which owners are reminded, the longest first. */
const REMINDER_DAYS: readonly number[] = requirements.review.reminderDays;

/** After how many an approval grows old. */
export const REVIEW_MONTHS: Readonly<Record<Risk, number>> = requirements.review.months;

/** When an approval grows old that was given then. */
export function findReviewBy(risk: Risk, from: Date): Date {
  const by = new Date(from);
  const day = by.getUTCDate();
  by.setUTCMonth(by.getUTCMonth() + requirements.review.months[risk]);
  // 29 February, two years on: the last day of the month, not the first of the next.
  if (by.getUTCDate() !== day) by.setUTCDate(0);
  return by;
}

/** When it is suspended because nobody looked again; null where nothing grows old. */
export function findLapseAt({ reviewBy }: Pick<Kyc, 'reviewBy'>): Date | null {
  return reviewBy && new Date(reviewBy.getTime() + requirements.review.lapseAfterDays * DAY_MS);
}

/** The reminder that is to be told now, in days before the review is due; null: none, or it was told. */
export function findReminder({ reviewBy, reminded }: Kyc, now: Date): number | null {
  if (reviewBy === null || now >= reviewBy) return null;
  const due = REMINDER_DAYS.filter((days) => now.getTime() >= reviewBy.getTime() - days * DAY_MS).at(-1);
  return due === undefined || reminded.includes(due) ? null : due;
}

/** When the calendar has something to do next; null: never, as it stands. */
export function findNextReviewStep(kyc: Kyc, now: Date): Date | null {
  const { reviewBy } = kyc;
  if (reviewBy === null) return null;
  const reminders = REMINDER_DAYS.map((days) => new Date(reviewBy.getTime() - days * DAY_MS));
  return [...reminders, findLapseAt(kyc)].find((at) => at !== null && at > now) ?? null;
}
