/** Whether customers are reminded while a link stays unpaid; `usual`: at the times of `listReminderTimes`. */
export type UsualReminders = 'off' | 'usual';

/** The same for one link, which may have times of its own, soonest first. */
export type ReminderRule = UsualReminders | { readonly at: readonly Date[] };

/** As many as a customer bears. */
export const MOST_REMINDERS = 3;
