import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  capturedMinor,
  computePaidState,
  findMostLeft,
  isOverdrawn,
  refundableOf,
  reservedMinor,
} from '../../../../src/domain/payment/balance.js';
import type { Refund, RefundStatus } from '../../../../src/domain/refund/refund.js';
import { buildTestDispute } from '../../../support/build-paid-link.js';
import { buildTestAttempt, buildTestRefund } from '../../../support/build-test-link.js';

const amount = { minor: 4999, currency: 'USD' };
const paidBy = (id: string, minor: number, currency = 'USD') =>
  buildTestAttempt({ id, status: 'succeeded', captured: { minor, currency } });
const refund = (minor: number, status: RefundStatus, attemptId = 'a'): Refund =>
  buildTestRefund({ id: `rf_${minor}_${status}`, attemptId, amount: { minor, currency: 'USD' }, status });

describe('balance', () => {
  it('adds up what was captured in the currency of the link', () => {
    const attempts = [paidBy('a', 4999), paidBy('b', 4999), paidBy('c', 100, 'EUR'), buildTestAttempt()];
    expect(capturedMinor({ amount, attempts })).toBe(9998);
  });

  it('counts refunds on their way as given back, failed ones not', () => {
    const refunds = [refund(1000, 'pending'), refund(500, 'succeeded'), refund(4999, 'failed')];
    expect(reservedMinor({ amount, refunds })).toBe(1500);
    expect(findMostLeft({ amount, attempts: [paidBy('a', 4999)], refunds, disputes: [] })?.left).toEqual({
      minor: 3499,
      currency: 'USD',
    });
  });

  it('has never less than nothing left, whatever went back or a bank took', () => {
    const payment = { ...paidBy('a', 4999), captured: amount };
    const parts = fc.array(fc.record({ minor: fc.integer({ min: 1, max: 6000 }), isLost: fc.boolean() }));
    fc.assert(
      fc.property(parts, (drawn) => {
        const refunds = drawn.filter(({ isLost }) => !isLost).map(({ minor }) => refund(minor, 'succeeded'));
        const disputes = drawn
          .filter(({ isLost }) => isLost)
          .map(({ minor }) =>
            buildTestDispute({ attemptId: 'a', status: 'lost', amount: { minor, currency: 'USD' } }),
          );
        const gone = drawn.reduce((sum, { minor }) => sum + minor, 0);
        const left = refundableOf({ refunds, disputes }, payment).minor;
        expect([left, isOverdrawn({ refunds, disputes }, payment)]).toEqual(
          gone > 4999 ? [0, true] : [4999 - gone, false],
        );
      }),
    );
  });

  it.each([
    { kept: 'everything', refunds: [], state: 'paid' },
    { kept: 'one cent less', refunds: [refund(1, 'pending')], state: 'partially_refunded' },
    { kept: 'one cent', refunds: [refund(4998, 'succeeded')], state: 'partially_refunded' },
    { kept: 'nothing', refunds: [refund(4999, 'pending')], state: 'refunded' },
  ])('is $state while the merchant keeps $kept', ({ refunds, state }) => {
    expect(computePaidState({ amount, attempts: [paidBy('a', 4999)], refunds })).toBe(state);
  });

  it('stays paid when only a surplus went back', () => {
    const attempts = [paidBy('a', 4999), paidBy('b', 4999)];
    expect(computePaidState({ amount, attempts, refunds: [refund(4999, 'succeeded')] })).toBe('paid');
  });
});
