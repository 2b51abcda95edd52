import { SETTINGS_FIELD } from './settings-fields.js';

/** What the form of the sign-up is filled in by; where the settings ask the same, by the same name. */
export const SIGN_UP_FIELD = {
  name: 'merchant_name',
  country: 'merchant_country',
  currency: SETTINGS_FIELD.currencies,
  timeZone: SETTINGS_FIELD.timeZone,
} as const;
