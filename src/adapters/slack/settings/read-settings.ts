import type { MerchantSettings } from '../../../domain/merchant/merchant.js';
import { TYPED } from '../form/form-fields.js';
import type { ShownView, StateValue } from '../views/shown-view.js';
import { readReminderRule } from './reminder-options.js';
import { NEVER, SETTINGS_BLOCK } from './settings-fields.js';

export interface SettingsForm {
  readonly settings: MerchantSettings;
  /** Slack user ids; null: the form did not say. */
  readonly managerIds: readonly string[] | null;
}

/** What was chosen in the settings form; what is absent stays as it was. */
export function readSettings({ values }: ShownView, current: MerchantSettings): SettingsForm {
  const of = (blockId: string): StateValue | undefined => values[blockId]?.[TYPED];
  const channelId = of(SETTINGS_BLOCK.channel)?.selected_conversation;
  const expiry = of(SETTINGS_BLOCK.expiry)?.selected_option?.value;
  return {
    settings: {
      paidChannel: channelId ? { platform: 'slack', channelId } : null,
      currencies:
        of(SETTINGS_BLOCK.currencies)?.selected_options?.map(({ value }) => value) ?? current.currencies,
      timeZone: of(SETTINGS_BLOCK.timeZone)?.selected_option?.value ?? current.timeZone,
      defaultExpiry:
        expiry === undefined
          ? current.defaultExpiry
          : expiry === NEVER
            ? { kind: 'never' }
            : { kind: 'after', hours: Number(expiry) },
      reminders: readReminderRule(of(SETTINGS_BLOCK.reminders)?.selected_option?.value) ?? current.reminders,
    },
    managerIds: of(SETTINGS_BLOCK.managers)?.selected_users ?? null,
  };
}
