/** Whether customers are reminded while a link stays unpaid; `usual`: at the times of `listReminderTimes`. */
export type ReminderRule = 'off' | 'usual';
