import type { UsualReminders } from '../../../../domain/delivery/reminder-rule.js';
import type { Words } from '../../words/words.js';
import type { FieldOption } from '../model/field.js';

const RULES: readonly UsualReminders[] = ['off', 'usual'];

/** In words short enough for an option of any chat. */
export function listReminderOptions(words: Words): readonly FieldOption[] {
  return RULES.map((rule) => ({ label: words.say(`settings.reminders.${rule}`), value: rule }));
}

/** The rule that a form sent back; null when it is none. */
export function readReminderRule(value: string): UsualReminders | null {
  return value === 'off' || value === 'usual' ? value : null;
}
