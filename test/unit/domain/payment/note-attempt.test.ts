import { describe, expect, it } from '@jest/globals';
import { noteAttemptNews } from '../../../../src/domain/payment/note-attempt.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const captured = { minor: 4999, currency: 'USD' };
const REPORTS = {
  processing: { type: 'processing', attemptId: 'att_1' },
  closed: { type: 'attempt_closed', attemptId: 'att_1' },
  failed: { type: 'failed', attemptId: 'att_1', reason: 'limit_exceeded' },
  succeeded: { type: 'succeeded', attemptId: 'att_1', captured, method: null },
} as const;

describe('noteAttemptNews', () => {
  it.each([
    ['started', 'processing closed failed succeeded'],
    ['processing', 'closed failed succeeded'],
    ['closed', 'failed succeeded'],
    ['failed', 'succeeded'],
    ['succeeded', ''],
  ] as const)('lets an attempt that %s become: %s', (status, later) => {
    const attempt = buildTestAttempt({ status });
    const taken = Object.entries(REPORTS).filter(
      ([, report]) => noteAttemptNews(attempt, report, START) !== null,
    );
    expect(taken.map(([name]) => name).join(' ')).toBe(later);
  });

  it('keeps when it ended, why it failed, and what was captured', () => {
    const attempt = buildTestAttempt();
    expect(noteAttemptNews(attempt, REPORTS.processing, START)).toMatchObject({ endedAt: null });
    const failed = noteAttemptNews(attempt, REPORTS.failed, START);
    expect(failed).toMatchObject({ endedAt: START, declineReason: 'limit_exceeded', captured: null });
  });

  it('forgets an earlier decline when the money came after all', () => {
    const failed = buildTestAttempt({ status: 'failed', declineReason: 'card_declined' });
    expect(noteAttemptNews(failed, REPORTS.succeeded, START)).toMatchObject({
      status: 'succeeded',
      declineReason: null,
      captured: { minor: 4999, currency: 'USD' },
    });
  });
});
