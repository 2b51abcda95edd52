import { describe, expect, it } from '@jest/globals';
import { toLedgerRows } from '../../../../src/domain/ledger/to-ledger-rows.js';
import type { LinkFact } from '../../../../src/domain/link/link-event.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../support/build-test-link.js';
import { START } from '../../../support/fake-clock.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const PAID_AT = new Date('2026-11-20T10:00:00.000Z');
const LINK = buildTestLink({
  attempts: [buildTestAttempt({ gatewayAccountId: 'gwa_1', status: 'succeeded', paymentRef: 'pi_1' })],
  refunds: [buildTestRefund()],
});

function rowsOf(fact: LinkFact) {
  return toLedgerRows(LINK, buildTestEvent(fact, { id: 'evt_1' }));
}

function accountsOf(fact: LinkFact) {
  return rowsOf(fact).map(({ account, amountMinor, currency }) => `${account} ${amountMinor} ${currency}`);
}

describe('toLedgerRows', () => {
  it('says all that finance asks, at the time by the provider’s clock', () => {
    const [first] = rowsOf({
      ...{ type: 'payment.succeeded', attemptId: 'att_1', captured: USD(4999), method: null },
      ...{ paidAt: PAID_AT, fee: null },
    });
    expect(first).toEqual({
      ...{ id: 'evt_1:0', eventId: 'evt_1', type: 'payment.succeeded', merchantId: 'mer_lotus' },
      ...{ linkId: 'lnk_1', reference: 'PL-7KQ2M9', ownerId: 'mem_mai', mode: 'test', at: PAID_AT },
      ...{ provider: 'sandbox', gatewayAccountId: 'gwa_1', attemptId: 'att_1', paymentRef: 'pi_1' },
      ...{ account: 'gateway', amountMinor: 4999, currency: 'USD' },
    });
  });

  it('takes the fee in its own currency', () => {
    const fee = { minor: 26_000, currency: 'VND' };
    expect(
      accountsOf({ type: 'payment.late', attemptId: 'att_1', captured: USD(4999), method: null, fee }),
    ).toEqual(['gateway 4999 USD', 'captured -4999 USD', 'fees 26000 VND', 'gateway -26000 VND']);
  });

  it('finds the payment of a refund', () => {
    const [first] = rowsOf({ type: 'refund.succeeded', refundId: 'rf_1', amount: USD(1000) });
    expect(first).toMatchObject({ attemptId: 'att_1', paymentRef: 'pi_1', account: 'refunded', at: START });
  });

  it('moves back what a bank did not take, and nothing where nothing had gone', () => {
    const fact = { type: 'refund.failed', refundId: 'rf_1', amount: USD(1000), failure: 'closed' } as const;
    expect(accountsOf({ ...fact, wasBack: true })).toEqual(['gateway 1000 USD', 'refunded -1000 USD']);
    expect(accountsOf({ ...fact, wasBack: false })).toEqual([]);
  });

  it('puts a fee in the place of the one that was thought', () => {
    expect(accountsOf({ type: 'payment.fee', attemptId: 'att_1', fee: USD(175), before: USD(100) })).toEqual([
      'gateway 100 USD',
      'fees -100 USD',
      'fees 175 USD',
      'gateway -175 USD',
    ]);
  });

  it('gives back all of a dispute that was won, though the bank named another amount at first', () => {
    const of = { disputeRef: 'dp_1', attemptId: 'att_1' };
    const before = { amount: USD(4999), fee: USD(1500) };
    expect(
      accountsOf({ ...of, type: 'dispute.closed', outcome: 'won', amount: USD(4000), fee: null, before }),
    ).toEqual([
      ...['gateway 4999 USD', 'disputed -4999 USD', 'disputed 4000 USD', 'gateway -4000 USD'],
      ...['gateway 1500 USD', 'fees -1500 USD', 'gateway 4000 USD', 'disputed -4000 USD'],
    ]);
  });

  it('writes nothing of a bank that only asks', () => {
    const of = { disputeRef: 'dp_1', attemptId: 'att_1', amount: USD(4999), isInquiry: true } as const;
    const before = { amount: USD(4000), fee: null };
    expect(rowsOf({ ...of, type: 'dispute.opened', reason: 'other', dueAt: null, fee: null })).toEqual([]);
    expect(rowsOf({ ...of, type: 'dispute.under_review', fee: null, before })).toEqual([]);
    expect(rowsOf({ ...of, type: 'dispute.closed', outcome: 'withdrawn' })).toEqual([]);
  });

  it('writes nothing where no money moved', () => {
    expect(rowsOf({ type: 'link.created' })).toEqual([]);
    expect(
      rowsOf({
        type: 'dispute.closed',
        disputeRef: 'dp_1',
        attemptId: 'att_1',
        amount: USD(4999),
        outcome: 'lost',
      }),
    ).toEqual([]);
  });

  it('refuses money of no payment', () => {
    expect(() => rowsOf({ type: 'payment.fee', attemptId: 'att_9', fee: USD(1), before: null })).toThrow(
      'event evt_1 of link lnk_1 moves money of no payment',
    );
  });
});
