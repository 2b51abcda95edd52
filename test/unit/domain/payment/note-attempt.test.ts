import { describe, expect, it } from '@jest/globals';
import { noteAttemptNews } from '../../../../src/domain/payment/note-attempt.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const PAID_AT = new Date('2026-11-22T09:59:00.000Z');
const captured = { minor: 4999, currency: 'USD' };
const REPORTS = {
  processing: { type: 'processing', attemptId: 'att_1' },
  closed: { type: 'attempt_closed', attemptId: 'att_1' },
  failed: { type: 'failed', attemptId: 'att_1', reason: 'limit_exceeded' },
  succeeded: {
    type: 'succeeded',
    attemptId: 'att_1',
    captured,
    method: null,
    paymentRef: 'pay_1',
    paidAt: PAID_AT,
    fee: null,
  },
  declined: { type: 'declined', attemptId: 'att_1', reason: 'card_declined' },
} as const;

describe('noteAttemptNews', () => {
  it.each([
    ['started', 'processing closed failed succeeded declined'],
    ['processing', 'closed failed succeeded declined'],
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
      paymentRef: 'pay_1',
      endedAt: PAID_AT,
    });
  });

  it('notes why a try failed whose checkout stays open, the same reason once', () => {
    const declined = noteAttemptNews(buildTestAttempt(), REPORTS.declined, START);
    expect(declined).toMatchObject({ status: 'started', declineReason: 'card_declined', endedAt: null });
    expect(noteAttemptNews(declined ?? buildTestAttempt(), REPORTS.declined, START)).toBeNull();
    const other = { ...REPORTS.declined, reason: 'limit_exceeded' } as const;
    expect(noteAttemptNews(declined ?? buildTestAttempt(), other, START)).not.toBeNull();
  });

  it('lets what was under way be tried again at the same checkout', () => {
    const processing = buildTestAttempt({ status: 'processing', declineReason: 'card_declined' });
    expect(noteAttemptNews(processing, REPORTS.declined, START)).toEqual({
      ...processing,
      status: 'started',
    });
  });
});
