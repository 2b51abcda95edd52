import type { ChatPlace } from '../../../../domain/chat/chat-place.js';
import { toChosenPlace, type Workspace } from '../../../../domain/chat/workspace.js';
import type { DefaultExpiry, Merchant, MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { isLanguage } from '../../../../domain/text/language.js';
import { type FormEntries, readText, readValues } from '../model/form-entries.js';
import { findChannelHere } from './find-channel-here.js';
import { readReminderRule } from './reminder-options.js';
import { NEVER, SETTINGS_FIELD } from './settings-fields.js';

export interface SettingsForm {
  readonly settings: Omit<MerchantSettings, 'sending' | 'watching' | 'refunds'>;
  /** By the chat's own ids; null: the form did not say. */
  readonly managerIds: readonly string[] | null;
  /** Where all links are told of no longer. */
  readonly noLongerWatching: readonly ChatPlace[];
}

function readExpiry(value: string): DefaultExpiry {
  return value === NEVER ? { kind: 'never' } : { kind: 'after', hours: Number(value) };
}

/** Empty means none, but not for whoever was shown an empty field because the channel is in another workspace. */
function readChannel(channelId: string, merchant: Merchant, here: Workspace): ChatPlace | null {
  if (channelId !== '') return toChosenPlace(channelId, here, merchant.workspaces);
  return findChannelHere(merchant, here) === null ? merchant.settings.paidChannel : null;
}

/** Those that were offered and taken out; none where the form showed none. */
function readNoLongerWatching(entries: FormEntries, { watching }: MerchantSettings): readonly ChatPlace[] {
  if (entries[SETTINGS_FIELD.watching] === undefined) return [];
  const left = readValues(entries, SETTINGS_FIELD.watching) ?? [];
  return watching.filter(({ channelId }) => !left.includes(channelId));
}

/** What was chosen in the settings form, in the workspace `here`; what is absent stays as it was. */
export function readSettings(entries: FormEntries, merchant: Merchant, here: Workspace): SettingsForm {
  const current = merchant.settings;
  const channelId = readText(entries, SETTINGS_FIELD.channel);
  const expiry = readText(entries, SETTINGS_FIELD.expiry);
  const language = readText(entries, SETTINGS_FIELD.language);
  return {
    settings: {
      paidChannel: readChannel(channelId, merchant, here),
      currencies: readValues(entries, SETTINGS_FIELD.currencies) ?? current.currencies,
      timeZone: readText(entries, SETTINGS_FIELD.timeZone) || current.timeZone,
      defaultExpiry: expiry === '' ? current.defaultExpiry : readExpiry(expiry),
      reminders: readReminderRule(readText(entries, SETTINGS_FIELD.reminders)) ?? current.reminders,
      language: isLanguage(language) ? language : current.language,
    },
    managerIds: readValues(entries, SETTINGS_FIELD.managers),
    noLongerWatching: readNoLongerWatching(entries, current),
  };
}
