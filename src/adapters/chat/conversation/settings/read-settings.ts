import type { ChatPlatform } from '../../../../domain/chat-place.js';
import type { DefaultExpiry, MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import { readReminderRule } from './reminder-options.js';
import { NEVER, SETTINGS_FIELD } from './settings-fields.js';

export interface SettingsForm {
  readonly settings: MerchantSettings;
  /** By the chat's own ids; null: the form did not say. */
  readonly managerIds: readonly string[] | null;
}

function readExpiry(value: string): DefaultExpiry {
  return value === NEVER ? { kind: 'never' } : { kind: 'after', hours: Number(value) };
}

/** What was chosen in the settings form; what is absent stays as it was. */
export function readSettings(
  entries: FormEntries,
  current: MerchantSettings,
  platform: ChatPlatform,
): SettingsForm {
  const channelId = readText(entries, SETTINGS_FIELD.channel);
  const expiry = readText(entries, SETTINGS_FIELD.expiry);
  return {
    settings: {
      paidChannel: channelId === '' ? null : { platform, channelId },
      currencies: readValues(entries, SETTINGS_FIELD.currencies) ?? current.currencies,
      timeZone: readText(entries, SETTINGS_FIELD.timeZone) || current.timeZone,
      defaultExpiry: expiry === '' ? current.defaultExpiry : readExpiry(expiry),
      reminders: readReminderRule(readText(entries, SETTINGS_FIELD.reminders)) ?? current.reminders,
    },
    managerIds: readValues(entries, SETTINGS_FIELD.managers),
  };
}
