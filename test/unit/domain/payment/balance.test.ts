import { describe, expect, it } from '@jest/globals';
import {
  capturedMinor,
  computePaidState,
  findMostLeft,
  reservedMinor,
} from '../../../../src/domain/payment/balance.js';
import type { Refund, RefundStatus } from '../../../../src/domain/refund/refund.js';
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
