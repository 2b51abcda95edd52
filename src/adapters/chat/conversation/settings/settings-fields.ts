/** The fields of the settings: entries and problems go by these names. */
export const SETTINGS_FIELD = {
  channel: 'paid_channel',
  currencies: 'currencies',
  language: 'language',
  timeZone: 'time_zone',
  expiry: 'default_expiry',
  reminders: 'reminders',
  managers: 'managers',
  watching: 'watching',
} as const;

/** The expiry that is none; any other value is a number of hours. */
export const NEVER = 'never';
