import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { capturedMinor, reservedMinor } from '../../../../src/domain/payment/balance.js';
import { buildPaidLink, buildTestDispute, buildTestPayment, usd } from '../../../support/build-paid-link.js';
import { buildTestAttempt } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { context, succeeded } from './link-in-state.js';
import { moneyInput, TERMS } from './money-input.js';

const JO = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const now = { ...context(START), actor: JO };
const PAID = buildPaidLink();

const refund = (refundId: string, minor: number, more = {}): LinkInput => ({
  ...{ type: 'refund', refundId, amount: usd(minor), attemptId: null, ...TERMS },
  ...more,
});
const left = (refundId: string): LinkInput => ({ type: 'refund_left', refundId });
const ended = (type: 'refund_succeeded' | 'refund_failed', refundId: string): LinkInput =>
  type === 'refund_failed'
    ? { type, refundId, refundRef: null, failure: 'account closed' }
    : { type, refundId, refundRef: 're_1' };

function linkAfter(link: Link, ...inputs: readonly LinkInput[]): Link {
  return inputs.reduce((current, input) => {
    const outcome = applyToLink(current, input, now);
    return outcome.kind === 'changed' ? outcome.link : current;
  }, link);
}

const answerTo = (link: Link, input: LinkInput) => {
  const outcome = applyToLink(link, input, now);
  return outcome.kind === 'refused' ? outcome.code : outcome.kind;
};

describe('refund rules', () => {
  it('reserve what is asked for before the gateway is; what is shown follows once it left', () => {
    const reserved = linkAfter(PAID, refund('rf_1', 20_000));
    expect(reserved).toMatchObject({
      state: 'paid',
      refunds: [{ id: 'rf_1', attemptId: 'att_1', status: 'scheduled', requestedAt: START, requestedBy: JO }],
    });
    expect(reserved.history.at(-1)).toMatchObject({ type: 'refund.requested', refundId: 'rf_1' });
    const gone = linkAfter(reserved, left('rf_1'));
    expect(gone).toMatchObject({
      state: 'partially_refunded',
      refunds: [{ status: 'pending', leftAt: START }],
    });
  });

  it.each([
    ['more than is left', refund('rf_2', 80_001), 'refund_too_large'],
    ['nothing', refund('rf_2', 0), 'refund_not_possible'],
    ['less than nothing', refund('rf_2', -1), 'refund_not_possible'],
    ['half a cent', refund('rf_2', 0.5), 'refund_not_possible'],
    ['what is no number', refund('rf_2', Number.NaN), 'refund_not_possible'],
    ['another currency', refund('rf_2', 1, { amount: { minor: 1, currency: 'EUR' } }), 'refund_not_possible'],
    ['of a payment that never came', refund('rf_2', 1, { attemptId: 'att_9' }), 'refund_not_possible'],
  ])('refuse %s', (_, input, code) => {
    expect(answerTo(linkAfter(PAID, refund('rf_1', 20_000)), input)).toBe(code);
  });

  it('refuse while the payment is disputed, and allow it afterwards, but for what was lost', () => {
    const told = (status: 'needs_response' | 'won' | 'lost'): LinkInput => {
      const { attemptId, closedAt: _, evidence: __, ...report } = buildTestDispute({ status });
      return { type: 'dispute_told', attemptId, report };
    };
    const disputed = linkAfter(PAID, told('needs_response'));
    expect(answerTo(disputed, refund('rf_1', 100))).toBe('dispute_open');
    expect(answerTo(linkAfter(disputed, told('won')), refund('rf_1', 100))).toBe('changed');
    expect(answerTo(linkAfter(disputed, told('lost')), refund('rf_1', 100))).toBe('refund_too_large');
  });

  it('do not let it leave when it is disputed, or was given back in the dashboard meanwhile', () => {
    const reserved = linkAfter(PAID, refund('rf_1', 50_000));
    expect(answerTo({ ...reserved, disputeOpen: true }, left('rf_1'))).toBe('dispute_open');
    const seen = { ...moneyInput('refund_seen'), amount: usd(60_000) } as LinkInput;
    expect(answerTo(linkAfter(reserved, seen), left('rf_1'))).toBe('refund_too_large');
  });

  it('take the same request once, also when it gave everything back', () => {
    const link = linkAfter(PAID, refund('rf_1', 100_000), left('rf_1'));
    expect(link.state).toBe('refunded');
    expect(answerTo(link, refund('rf_1', 100_000))).toBe('unchanged');
    expect(answerTo(link, left('rf_1'))).toBe('unchanged');
  });

  it('give room again when a refund fails, even after it had succeeded, and never the reverse', () => {
    const back = linkAfter(PAID, refund('rf_1', 100_000), left('rf_1'), ended('refund_succeeded', 'rf_1'));
    expect(back.history.at(-1)).toMatchObject({
      type: 'refund.succeeded',
      postings: [
        { account: 'refunded', amountMinor: 100_000, currency: 'USD' },
        { account: 'gateway', amountMinor: -100_000, currency: 'USD' },
      ],
    });
    const failed = linkAfter(back, ended('refund_failed', 'rf_1'));
    expect(failed).toMatchObject({
      state: 'paid',
      refunds: [{ status: 'failed', failure: 'account closed' }],
    });
    expect(failed.history.at(-1)).toMatchObject({ type: 'refund.failed', wasBack: true });
    expect(linkAfter(failed, ended('refund_succeeded', 'rf_1'))).toBe(failed);
  });

  it('tell once that nobody knows what became of it', () => {
    const unclear: LinkInput = { type: 'refund_unclear', refundId: 'rf_1' };
    const link = linkAfter(PAID, refund('rf_1', 100), left('rf_1'), unclear);
    expect(link.history.at(-1)).toMatchObject({ type: 'refund.unclear', refundId: 'rf_1' });
    expect(answerTo(link, unclear)).toBe('unchanged');
  });

  it('leave an open question open while a refund goes through', () => {
    const link = linkAfter(
      { ...PAID, attempts: [buildTestPayment(), buildTestAttempt({ id: 'att_2' })] },
      refund('rf_1', 1000),
      { ...succeeded('att_2'), captured: usd(1) },
      left('rf_1'),
      ended('refund_succeeded', 'rf_1'),
    );
    expect(link).toMatchObject({ state: 'needs_review', refunds: [{ status: 'succeeded' }] });
  });

  it('never reserve more than was captured, whatever is asked for in whatever order', () => {
    const refundId = fc.constantFrom('r1', 'r2', 'r3', 'r4');
    const asked = fc
      .record({ refundId, minor: fc.integer({ min: -10, max: 120_000 }), needsApproval: fc.boolean() })
      .map(({ refundId: id, minor, needsApproval }) => refund(id, minor, { needsApproval }));
    const moved = fc
      .record({
        refundId,
        type: fc.constantFrom(
          ...(['approve_refund', 'decline_refund', 'call_off_refund', 'refund_left'] as const),
          ...(['refund_succeeded', 'refund_failed'] as const),
        ),
      })
      .map(({ type, refundId: id }) => ({ ...moneyInput(type), refundId: id }) as LinkInput);
    fc.assert(
      fc.property(fc.array(fc.oneof(asked, moved), { maxLength: 30 }), (inputs) => {
        const link = linkAfter(PAID, ...inputs);
        expect(reservedMinor(link)).toBeLessThanOrEqual(capturedMinor(link));
        expect(link.refunds.every(({ amount }) => amount.minor > 0)).toBe(true);
      }),
    );
  });
});
