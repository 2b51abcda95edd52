import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { LinkInput } from '../../../../src/domain/link/link-input.js';
import { buildTestAttempt, buildTestLink } from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const context = {
  at: START,
  actor: { kind: 'system' },
  source: 'person',
  eventId: 'evt_refund',
} as const;
const PAID = buildTestLink({
  state: 'paid',
  attempts: [buildTestAttempt({ status: 'succeeded', captured: { minor: 4999, currency: 'USD' } })],
});

const refund = (refundId: string, minor: number, currency = 'USD'): LinkInput => ({
  type: 'refund',
  refundId,
  amount: { minor, currency },
  reason: null,
});

function linkAfter(link: Link, ...inputs: readonly LinkInput[]): Link {
  return inputs.reduce((current, input) => {
    const outcome = applyToLink(current, input, context);
    return outcome.kind === 'changed' ? outcome.link : current;
  }, link);
}

describe('refund rules', () => {
  it('reserves a refund before the provider is asked', () => {
    const link = linkAfter(PAID, refund('rf_1', 2000));
    expect(link).toMatchObject({
      state: 'partially_refunded',
      refunds: [{ id: 'rf_1', status: 'pending', requestedAt: START }],
    });
    expect(link.history.at(-1)).toMatchObject({ type: 'refund.requested', refundId: 'rf_1' });
  });

  it.each([
    { name: 'more than is left', input: refund('rf_2', 3000), code: 'refund_too_large' },
    { name: 'nothing', input: refund('rf_2', 0), code: 'refund_not_possible' },
    { name: 'less than nothing', input: refund('rf_2', -1), code: 'refund_not_possible' },
    { name: 'half a cent', input: refund('rf_2', 0.5), code: 'refund_not_possible' },
    { name: 'what is no number', input: refund('rf_2', Number.NaN), code: 'refund_not_possible' },
    { name: 'another currency', input: refund('rf_2', 100, 'EUR'), code: 'refund_not_possible' },
  ])('refuses $name', ({ input, code }) => {
    const link = linkAfter(PAID, refund('rf_1', 2000));
    expect(applyToLink(link, input, context)).toEqual({ kind: 'refused', code });
  });

  it('refuses while the payment is disputed, and allows it afterwards', () => {
    const disputed = linkAfter(PAID, { type: 'dispute_opened' });
    expect(applyToLink(disputed, refund('rf_1', 100), context)).toEqual({
      kind: 'refused',
      code: 'dispute_open',
    });
    expect(linkAfter(disputed, { type: 'dispute_closed' }, refund('rf_1', 100)).state).toBe(
      'partially_refunded',
    );
  });

  it('takes the same request once, also when it gave everything back', () => {
    const link = linkAfter(PAID, refund('rf_1', 4999));
    expect(link.state).toBe('refunded');
    expect(applyToLink(link, refund('rf_1', 4999), context).kind).toBe('unchanged');
  });

  it('gives room again when a refund fails, even after it had succeeded', () => {
    const link = linkAfter(
      PAID,
      refund('rf_1', 4999),
      { type: 'refund_succeeded', refundId: 'rf_1' },
      { type: 'refund_failed', refundId: 'rf_1' },
    );
    expect(link).toMatchObject({ state: 'paid', refunds: [{ status: 'failed' }] });
    expect(linkAfter(link, { type: 'refund_succeeded', refundId: 'rf_1' })).toBe(link);
  });

  it('leaves an open question open while a refund goes through', () => {
    const link = linkAfter(
      { ...PAID, attempts: [...PAID.attempts, buildTestAttempt({ id: 'att_2' })] },
      refund('rf_1', 1000),
      { type: 'succeeded', attemptId: 'att_2', captured: { minor: 1, currency: 'USD' }, method: null },
      { type: 'refund_succeeded', refundId: 'rf_1' },
    );
    expect(link).toMatchObject({ state: 'needs_review', refunds: [{ status: 'succeeded' }] });
  });

  it('never reserves more than was captured, whatever is asked for', () => {
    const input = fc.oneof(
      fc.record({
        type: fc.constant('refund' as const),
        refundId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
        amount: fc.record({ minor: fc.integer({ min: -10, max: 6000 }), currency: fc.constant('USD') }),
        reason: fc.constant(null),
      }),
      fc.record({
        type: fc.constantFrom('refund_succeeded' as const, 'refund_failed' as const),
        refundId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      }),
    );
    fc.assert(
      fc.property(fc.array(input, { maxLength: 20 }), (inputs) => {
        const { refunds } = linkAfter(PAID, ...inputs);
        const reserved = refunds
          .filter(({ status }) => status !== 'failed')
          .map(({ amount }) => amount.minor);
        expect(reserved.reduce((sum, minor) => sum + minor, 0)).toBeLessThanOrEqual(4999);
        expect(reserved.every((minor) => minor > 0)).toBe(true);
      }),
    );
  });
});
