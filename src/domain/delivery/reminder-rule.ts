/** Whether customers are reminded while a link stays unpaid; `usual`: at the times of `listReminderTimes`. */
export type UsualReminders = 'off' | 'usual';

/** The same for one link, which may have times of its own, soonest first. */
export type ReminderRule = UsualReminders | { readonly at: readonly Date[] };

/** As many as a customer bears. */
export const MOST_REMINDERS = 3;

/** Nobody is reminded of what they got within the day: less than one, for who reads a review of "2d" takes a while. */
export const LEAST_GAP_MS = 20 * 60 * 60_000;
