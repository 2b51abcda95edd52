import { describe, expect, it } from '@jest/globals';
import { buildReminders } from '../../../../../../src/adapters/chat/conversation/pages/build-reminders.js';
import { wordsIn } from '../../../../../../src/adapters/chat/words/words-in.js';
import type { Link } from '../../../../../../src/domain/link/link.js';
import { buildTestLink } from '../../../../../support/build-test-link.js';

const READER = { words: wordsIn('en'), timeZone: 'Asia/Bangkok' };
const NOTHING = { stopped: [], tooLate: [] };

const tell = (change: Partial<Link>) =>
  buildReminders(READER, { ...NOTHING, link: buildTestLink({ reference: 'INV-42', ...change }) });

describe('buildReminders', () => {
  it('says that there is nobody to remind where the link was sent to nobody, and what to do', () => {
    const { words, parts } = tell({ reminders: 'usual', channels: [] });
    expect(words).toContain('INV-42: there is nobody to remind');
    expect(parts).toContainEqual({ kind: 'copy', text: '/paylink send INV-42 ann@example.com' });
  });

  it('says whether the customer is reminded', () => {
    expect(tell({ reminders: 'usual', channels: ['email'] }).words).toBe(
      'INV-42: the customer is reminded as usual.',
    );
    expect(tell({ reminders: 'off', channels: [] }).words).toBe('INV-42: the customer is not reminded.');
  });
});
