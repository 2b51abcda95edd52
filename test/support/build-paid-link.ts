import type { Link } from '../../src/domain/link/link.js';
import type { Payment } from '../../src/domain/payment/balance.js';
import type { Dispute } from '../../src/domain/payment/dispute.js';
import type { Refund } from '../../src/domain/refund/refund.js';
import { buildTestAttempt, buildTestEvent, buildTestLink, buildTestRefund } from './build-test-link.js';
import { buildTestActor } from './build-test-merchant.js';
import { START } from './fake-clock.js';

export const usd = (minor: number) => ({ minor, currency: 'USD' });

/** The payment of 1,000.00 USD, `att_1`, known to the sandbox as `ref_att_1` and `pay_1`. */
export function buildTestPayment(change: Partial<Payment> = {}): Payment {
  return {
    ...buildTestAttempt({ id: change.id ?? 'att_1' }),
    status: 'succeeded',
    captured: usd(100_000),
    paymentRef: 'pay_1',
    endedAt: START,
    ...change,
  };
}

/** The test link over 1,000.00 USD, paid. */
export function buildPaidLink(change: Partial<Link> = {}): Link {
  const captured = usd(100_000);
  return buildTestLink({
    amount: captured,
    state: 'paid',
    attempts: [buildTestPayment()],
    history: [
      buildTestEvent({ type: 'link.created' }),
      buildTestEvent({ type: 'payment.succeeded', attemptId: 'att_1', captured, method: null }),
    ],
    ...change,
  });
}

/** A refund of 100.00 USD of `att_1` that Jo asked for and that has left, `rfd_1`. */
export function buildPaidRefund(change: Partial<Refund> = {}): Refund {
  const requestedBy = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
  return buildTestRefund({ id: 'rfd_1', amount: usd(10_000), requestedBy, leftAt: START, ...change });
}

/** An open dispute about all of `att_1`, `dp_1`, due in a week. */
export function buildTestDispute(change: Partial<Dispute> = {}): Dispute {
  return {
    disputeRef: 'dp_1',
    attemptId: 'att_1',
    amount: usd(100_000),
    reason: 'not_received',
    status: 'needs_response',
    openedAt: START,
    dueAt: new Date(START.getTime() + 7 * 24 * 60 * 60_000),
    fee: null,
    closedAt: null,
    evidence: null,
    ...change,
  };
}
