import { describe, expect, it } from '@jest/globals';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';
import { context } from './link-in-state.js';

const LATER = new Date('2026-12-24T10:00:00.000Z');

/** What people and programs can do again and again, and what it leaves in the history. */
const REPEATED: readonly (readonly [LinkFact, LinkInput])[] = [
  [
    { type: 'link.extended', expiresAt: START },
    { type: 'extend', expiresAt: LATER },
  ],
  [
    { type: 'reminders.changed', reminders: 'usual' },
    { type: 'change_reminders', reminders: { at: [LATER] } },
  ],
  [
    { type: 'sending.moved', dueAt: START },
    { type: 'move_sending', dueAt: LATER },
  ],
  [
    { type: 'notes.changed', keys: ['class'] },
    { type: 'change_notes', changes: [{ key: 'class', value: '5A' }] },
  ],
];

describe('hasHappenedOften', () => {
  it.each(REPEATED)('stops %j after two hundred times', (fact, input) => {
    const times = (count: number) =>
      applyToLink(
        buildTestLink({ history: Array.from({ length: count }, () => buildTestEvent(fact)) }),
        input,
        context(),
      );
    expect(times(199).kind).toBe('changed');
    expect(times(200)).toEqual({ kind: 'refused', code: 'changed_too_often' });
  });
});
