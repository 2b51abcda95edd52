import { describe, expect, it } from '@jest/globals';
import { listReminderOptions } from '../../../../../../src/adapters/chat/conversation/settings/reminder-options.js';
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
});
