import type { ChatPlace, ChatPlatform } from '../../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../../domain/chat/workspace.js';
import type { Merchant, MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { MAX_USUAL_CURRENCIES } from '../../../../domain/merchant/validate-settings.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import type { Words } from '../../words/words.js';
import { buildCurrencyGroups } from '../form/currency-options.js';
import { LANGUAGE_OPTIONS } from '../form/language-options.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
import { buildWatchingField } from './build-watching-field.js';
import { expiryValue, listExpiryOptions } from './expiry-options.js';
import { findChannelHere } from './find-channel-here.js';
import { listReminderOptions } from './reminder-options.js';
import { SETTINGS_FIELD } from './settings-fields.js';
import { buildTimeZoneGroups } from './time-zone-options.js';

function buildChannel(words: Words, channel: ChatPlace | null, chat: ChatPlatform): Field {
  return {
    kind: 'place',
    name: SETTINGS_FIELD.channel,
    label: words.say('settings.channel', { chat }),
    placeholder: words.say('settings.channel.placeholder'),
    hint: words.say('settings.channel.hint', { chat }),
    channelId: channel?.channelId ?? null,
  };
}

function buildCurrencies(words: Words, { currencies }: MerchantSettings): Field {
  return {
    kind: 'multi_select',
    name: SETTINGS_FIELD.currencies,
    label: words.say('settings.currencies'),
    hint: words.say('settings.currencies.hint'),
    isRequired: true,
    placeholder: words.say('form.currency.placeholder'),
    groups: buildCurrencyGroups(words, currencies),
    chosen: currencies,
    max: MAX_USUAL_CURRENCIES,
  };
}

function buildTimeZone(words: Words, { timeZone }: MerchantSettings, platform: ChatPlatform): Field {
  return {
    kind: 'select',
    name: SETTINGS_FIELD.timeZone,
    label: words.say('settings.time_zone'),
    hint: words.say('settings.time_zone.hint', { chat: CHAT_NAMES[platform] }),
    isRequired: true,
    placeholder: words.say('settings.time_zone.placeholder'),
    groups: buildTimeZoneGroups(words, timeZone),
    chosen: timeZone,
  };
}

function buildExpiry(words: Words, { defaultExpiry }: MerchantSettings): Field {
  return {
    kind: 'select',
    name: SETTINGS_FIELD.expiry,
    label: words.say('settings.expiry'),
    hint: words.say('settings.expiry.hint'),
    isRequired: true,
    groups: [{ label: null, options: listExpiryOptions(words, defaultExpiry) }],
    chosen: expiryValue(defaultExpiry),
  };
}

function buildLanguage(words: Words, { language }: MerchantSettings, chat: ChatPlatform): Field {
  return {
    kind: 'select',
    name: SETTINGS_FIELD.language,
    label: words.say('settings.language'),
    hint: words.say('settings.language.hint', { chat }),
    isRequired: true,
    groups: [{ label: null, options: LANGUAGE_OPTIONS }],
    chosen: language,
  };
}

function buildReminders(words: Words, { reminders }: MerchantSettings): Field {
  return {
    kind: 'select',
    name: SETTINGS_FIELD.reminders,
    label: words.say('settings.reminders'),
    hint: words.say('settings.reminders.hint'),
    isRequired: true,
    groups: [{ label: null, options: listReminderOptions(words) }],
    chosen: reminders,
  };
}

function buildManagers(words: Words, managerIds: readonly string[]): Field {
  return {
    kind: 'people',
    name: SETTINGS_FIELD.managers,
    label: words.say('settings.managers'),
    hint: words.say('settings.managers.hint'),
    placeholder: words.say('settings.managers.placeholder'),
    userIds: managerIds,
  };
}

export interface SettingsParts {
  readonly merchant: Merchant;
  /** Who manages now of the people here, by the chat's own ids. */
  readonly managerIds: readonly string[];
  readonly here: Workspace;
}

/** What the owner decides for the whole business. */
export function buildSettings(words: Words, { merchant, managerIds, here }: SettingsParts): FormReply {
  const { settings } = merchant;
  return {
    kind: 'form',
    form: 'settings',
    title: words.say('settings.title'),
    submit: words.say('settings.save'),
    about: null,
    fields: [
      buildChannel(words, findChannelHere(merchant, here), here.platform),
      buildCurrencies(words, settings),
      buildLanguage(words, settings, here.platform),
      buildTimeZone(words, settings, here.platform),
      buildExpiry(words, settings),
      buildReminders(words, settings),
      buildManagers(words, managerIds),
      ...buildWatchingField(words, merchant),
    ],
    smallPrint: words.say('settings.small_print', { merchant: merchant.name }),
    notice: null,
    linkId: null,
  };
}
