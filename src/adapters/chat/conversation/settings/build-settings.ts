import type { ChatPlace, ChatPlatform } from '../../../../domain/chat/chat-place.js';
import type { Workspace } from '../../../../domain/chat/workspace.js';
import type { Merchant, MerchantSettings } from '../../../../domain/merchant/merchant.js';
import { MAX_USUAL_CURRENCIES } from '../../../../domain/merchant/validate-settings.js';
import { CHAT_NAMES } from '../../copy/chat-names.js';
import { buildCurrencyGroups } from '../form/currency-options.js';
import type { Field } from '../model/field.js';
import type { FormReply } from '../model/reply.js';
import { expiryValue, listExpiryOptions } from './expiry-options.js';
import { findChannelHere } from './find-channel-here.js';
import { REMINDER_OPTIONS } from './reminder-options.js';
import { SETTINGS_FIELD } from './settings-fields.js';
import { buildTimeZoneGroups } from './time-zone-options.js';

function buildChannel(channel: ChatPlace | null): Field {
  return {
    kind: 'place',
    name: SETTINGS_FIELD.channel,
    label: 'Channel for payments',
    placeholder: 'Choose a channel',
    hint: 'Gets one line for each payment, and the cards of links made outside a channel.',
    channelId: channel?.channelId ?? null,
  };
}

function buildCurrencies({ currencies }: MerchantSettings): Field {
  return {
    kind: 'multi_select',
    name: SETTINGS_FIELD.currencies,
    label: 'Usual currencies',
    hint: 'Offered first in the form. The first one is meant when a line names none.',
    isRequired: true,
    placeholder: 'Type a code or a name',
    groups: buildCurrencyGroups(currencies),
    chosen: currencies,
    max: MAX_USUAL_CURRENCIES,
  };
}

function buildTimes({ timeZone, defaultExpiry }: MerchantSettings, platform: ChatPlatform): readonly Field[] {
  return [
    {
      kind: 'select',
      name: SETTINGS_FIELD.timeZone,
      label: 'Time zone',
      hint: `For the pay page, for reminders, and for people whose own zone ${CHAT_NAMES[platform]} does not tell.`,
      isRequired: true,
      placeholder: 'Type a city',
      groups: buildTimeZoneGroups(timeZone),
      chosen: timeZone,
    },
    {
      kind: 'select',
      name: SETTINGS_FIELD.expiry,
      label: 'New links expire',
      hint: 'Unless whoever makes the link says otherwise.',
      isRequired: true,
      groups: [{ label: null, options: listExpiryOptions(defaultExpiry) }],
      chosen: expiryValue(defaultExpiry),
    },
  ];
}

function buildReminders({ reminders }: MerchantSettings): Field {
  return {
    kind: 'select',
    name: SETTINGS_FIELD.reminders,
    label: 'Reminders',
    hint: 'For new links that Paylink sends. Reminders go out between 10:00 and 18:00, in the time zone above.',
    isRequired: true,
    groups: [{ label: null, options: REMINDER_OPTIONS }],
    chosen: reminders,
  };
}

function buildManagers(managerIds: readonly string[]): Field {
  return {
    kind: 'people',
    name: SETTINGS_FIELD.managers,
    label: 'Managers',
    hint: 'They see and call off every link. Whoever you take out makes links again like everyone else.',
    placeholder: 'Choose people',
    userIds: managerIds,
  };
}

/** What the owner decides for the whole business; `managerIds`: who manages now of the people here, by the chat's own ids. */
export function buildSettings(merchant: Merchant, managerIds: readonly string[], here: Workspace): FormReply {
  const { settings } = merchant;
  return {
    kind: 'form',
    form: 'settings',
    title: 'Paylink settings',
    submit: 'Save settings',
    about: null,
    fields: [
      buildChannel(findChannelHere(merchant, here)),
      buildCurrencies(settings),
      ...buildTimes(settings, here.platform),
      buildReminders(settings),
      buildManagers(managerIds),
    ],
    smallPrint: 'These hold for everyone in this workspace.',
    notice: null,
    linkId: null,
  };
}
