import { describe, expect, it } from '@jest/globals';
import { listReminderOptions } from '../../../../../../src/adapters/chat/conversation/settings/reminder-options.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import { LANGUAGES } from '../../../../../../src/domain/text/language.js';
import { ENGLISH } from '../../../../../support/english.js';

describe('the reminders in the settings', () => {
  it('are off, or on the days of the usual rule', () => {
    expect(listReminderOptions(ENGLISH)).toEqual([
      { label: 'Off', value: 'off' },
      {
        label: 'While unpaid: 3, 2 and 1 days before expiry, or 3, 7 and 10 after sending',
        value: 'usual',
      },
    ]);
  });

  it.each(LANGUAGES)('fit into an option: %s', (language) => {
    const options = listReminderOptions(wordsIn(language));
    expect(options.every(({ label }) => label.length <= 75)).toBe(true);
  });
});
