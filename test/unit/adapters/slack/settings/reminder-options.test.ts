import { describe, expect, it } from '@jest/globals';
import {
  REMINDER_OPTIONS,
  reminderOption,
} from '../../../../../src/adapters/slack/settings/reminder-options.js';

describe('the reminders in the settings', () => {
  it('are off, or on the days of the usual rule, in words that fit into an option', () => {
    expect(REMINDER_OPTIONS.map(({ text, value }) => [text.text, value])).toEqual([
      ['Off', 'off'],
      ['While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending', 'usual'],
    ]);
  });

  it('come back as the option that is chosen', () => {
    expect(REMINDER_OPTIONS).toContainEqual(reminderOption('usual'));
  });
});
