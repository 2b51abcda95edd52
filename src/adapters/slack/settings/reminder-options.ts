import type { ReminderRule } from '../../../domain/delivery/reminder-rule.js';
import { type Option, option } from '../blocks/block-kit.js';

const RULE_TEXT: Readonly<Record<ReminderRule, string>> = {
  off: 'Off',
  usual: 'While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending',
};

export function reminderOption(rule: ReminderRule): Option {
  return option(RULE_TEXT[rule], rule);
}

export const REMINDER_OPTIONS: readonly Option[] = [reminderOption('off'), reminderOption('usual')];

/** The rule that a form sent back; null when it is none. */
export function readReminderRule(value: string | undefined): ReminderRule | null {
  return value === 'off' || value === 'usual' ? value : null;
}
