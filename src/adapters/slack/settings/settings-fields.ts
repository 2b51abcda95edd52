/** The settings form's input blocks. */
export const SETTINGS_BLOCK = {
  channel: 'paid_channel',
  currencies: 'currencies',
  timeZone: 'time_zone',
  expiry: 'default_expiry',
  reminders: 'reminders',
  managers: 'managers',
} as const;

/** `value` of the expiry that is none; any other is a number of hours. */
export const NEVER = 'never';
