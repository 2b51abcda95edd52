import type { MerchantSettings } from '../../../domain/merchant/merchant.js';
import { MAX_USUAL_CURRENCIES } from '../../../domain/merchant/validate-settings.js';
import { CALLBACK } from '../action-ids.js';
import { buildCurrencyGroups, currencyOption } from '../form/currency-options.js';
import { TYPED } from '../form/form-fields.js';
import { expiryOption, listExpiryOptions } from '../settings/expiry-options.js';
import { REMINDER_OPTIONS, reminderOption } from '../settings/reminder-options.js';
import { SETTINGS_BLOCK } from '../settings/settings-fields.js';
import { buildTimeZoneGroups, timeZoneOption } from '../settings/time-zone-options.js';
import { type Block, context, type ModalView, modal, plain } from './block-kit.js';
import { input } from './input-blocks.js';

function buildChannel({ paidChannel }: MerchantSettings): Block {
  return input(
    {
      blockId: SETTINGS_BLOCK.channel,
      label: 'Channel for payments',
      hint: 'Gets one line for each payment, and the cards of links made outside a channel.',
    },
    {
      type: 'conversations_select',
      action_id: TYPED,
      placeholder: plain('Choose a channel'),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(paidChannel === null ? {} : { initial_conversation: paidChannel.channelId }),
    },
  );
}

function buildCurrencies({ currencies }: MerchantSettings): Block {
  return input(
    {
      blockId: SETTINGS_BLOCK.currencies,
      label: 'Usual currencies',
      hint: 'Offered first in the form. The first one is meant when a line names none.',
      isRequired: true,
    },
    {
      type: 'multi_static_select',
      action_id: TYPED,
      placeholder: plain('Type a code or a name'),
      max_selected_items: MAX_USUAL_CURRENCIES,
      option_groups: buildCurrencyGroups(currencies),
      initial_options: currencies.map(currencyOption),
    },
  );
}

function buildTimes({ timeZone, defaultExpiry }: MerchantSettings): Block[] {
  return [
    input(
      {
        blockId: SETTINGS_BLOCK.timeZone,
        label: 'Time zone',
        hint: 'For the pay page, for reminders, and for people whose own zone Slack does not tell.',
        isRequired: true,
      },
      {
        type: 'static_select',
        action_id: TYPED,
        placeholder: plain('Type a city'),
        option_groups: buildTimeZoneGroups(timeZone),
        initial_option: timeZoneOption(timeZone),
      },
    ),
    input(
      {
        blockId: SETTINGS_BLOCK.expiry,
        label: 'New links expire',
        hint: 'Unless whoever makes the link says otherwise.',
        isRequired: true,
      },
      {
        type: 'static_select',
        action_id: TYPED,
        options: listExpiryOptions(defaultExpiry),
        initial_option: expiryOption(defaultExpiry),
      },
    ),
  ];
}

function buildReminders({ reminders }: MerchantSettings): Block {
  return input(
    {
      blockId: SETTINGS_BLOCK.reminders,
      label: 'Reminders',
      hint: 'For new links that Paylink sends. Reminders go out between 10:00 and 18:00, in the time zone above.',
      isRequired: true,
    },
    {
      type: 'static_select',
      action_id: TYPED,
      options: [...REMINDER_OPTIONS],
      initial_option: reminderOption(reminders),
    },
  );
}

function buildManagers(managerIds: readonly string[]): Block {
  return input(
    {
      blockId: SETTINGS_BLOCK.managers,
      label: 'Managers',
      hint: 'They see and call off every link. Whoever you take out makes links again like everyone else.',
    },
    {
      type: 'multi_users_select',
      action_id: TYPED,
      placeholder: plain('Choose people'),
      ...(managerIds.length === 0 ? {} : { initial_users: [...managerIds] }),
    },
  );
}

/** What the owner decides for the whole business; `managerIds`: the people who manage now, by their Slack ids. */
export function buildSettings(settings: MerchantSettings, managerIds: readonly string[]): ModalView {
  return modal({
    title: 'Paylink settings',
    submit: 'Save settings',
    close: 'Cancel',
    callbackId: CALLBACK.settings,
    blocks: [
      buildChannel(settings),
      buildCurrencies(settings),
      ...buildTimes(settings),
      buildReminders(settings),
      buildManagers(managerIds),
      context(plain('These hold for everyone in this workspace.')),
    ],
  });
}
