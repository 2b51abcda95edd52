import { describe, expect, it } from '@jest/globals';
import { findReminderProblems } from '../../../../src/domain/link/validate-link-draft-reminders.js';

const NOW = new Date('2026-11-27T03:00:00Z');
const at = (...times: readonly string[]) => ({ at: times.map((time) => new Date(time)) });
const SENT_NOW = { sendTiming: { kind: 'now' }, expiresAt: null } as const;

describe('findReminderProblems', () => {
  it.each([[null], ['off'], ['usual'], [at('2026-11-28T03:00:00Z', '2026-11-30T03:00:00Z')]] as const)(
    'takes %j',
    (reminders) => {
      expect(findReminderProblems({ ...SENT_NOW, reminders }, NOW)).toEqual([]);
    },
  );

  it.each([
    ['in_the_past', at('2026-11-26T03:00:00Z')],
    ['too_close', at('2026-11-27T22:59:59Z')],
    ['too_close', at('2026-11-28T03:00:00Z', '2026-11-28T22:00:00Z')],
    ['not_understood', at('never')],
    ['not_understood', at()],
  ] as const)('refuses what is %s', (problem, reminders) => {
    expect(findReminderProblems({ ...SENT_NOW, reminders }, NOW)).toEqual([{ field: 'reminders', problem }]);
  });

  it('counts from when it is sent, to when it ends', () => {
    const draft = {
      sendTiming: { kind: 'at', at: new Date('2026-11-28T03:00:00Z') },
      expiresAt: null,
    } as const;
    const reminders = at('2026-11-28T10:00:00Z');
    expect(findReminderProblems({ ...draft, reminders }, NOW)).toMatchObject([{ problem: 'too_close' }]);
    const ended = { ...SENT_NOW, expiresAt: new Date('2026-11-28T03:00:00Z'), reminders };
    expect(findReminderProblems(ended, NOW)).toMatchObject([{ problem: 'after_expiry' }]);
  });

  it('refuses a fourth, and any of a link that nobody sends', () => {
    const four = at('2026-11-28', '2026-11-30', '2026-12-02', '2026-12-04');
    expect(findReminderProblems({ ...SENT_NOW, reminders: four }, NOW)).toEqual([
      { field: 'reminders', problem: 'too_many', max: 3 },
    ]);
    const shared = { sendTiming: { kind: 'no' }, expiresAt: null, reminders: at('2026-11-30') } as const;
    expect(findReminderProblems(shared, NOW)).toMatchObject([{ problem: 'not_sent' }]);
  });
});
