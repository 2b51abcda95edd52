import type { ReminderRule } from '../../../../domain/delivery/reminder-rule.js';
import type { FieldOption } from '../model/field.js';

/** In words short enough for an option of any chat. */
const RULE_TEXT: Readonly<Record<ReminderRule, string>> = {
  off: 'Off',
  usual: 'While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending',
};

export const REMINDER_OPTIONS: readonly FieldOption[] = (['off', 'usual'] as const).map((rule) => ({
  label: RULE_TEXT[rule],
  value: rule,
}));

/** The rule that a form sent back; null when it is none. */
export function readReminderRule(value: string): ReminderRule | null {
  return value === 'off' || value === 'usual' ? value : null;
}
