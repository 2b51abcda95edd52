import type { Link } from '../../domain/link/link.js';
import type { Payment } from '../../domain/payment/balance.js';
import type { Refund } from '../../domain/refund/refund.js';
import type { RefundHandle } from '../../ports/payment-gateway.js';

/** Names a refund to its gateway, also to one that repeats no id of ours: then what it is not tells which it is. */
export function toRefundHandle(
  { refunds }: Pick<Link, 'refunds'>,
  refund: Refund,
  payment: Payment,
): RefundHandle {
  const { id: refundId, amount, refundRef, leftAt, requestedAt } = refund;
  const others = refunds.filter(({ id, attemptId }) => id !== refundId && attemptId === payment.id);
  return {
    ...{ refundId, amount, refundRef, leftAt: leftAt ?? requestedAt },
    otherRefs: others.flatMap((other) => (other.refundRef === null ? [] : [other.refundRef])),
    ...refsOf(payment),
  };
}

/** Payments of earlier releases know only their checkout. */
export function refsOf({ providerRef, paymentRef }: Payment): {
  readonly providerRef: string;
  readonly paymentRef: string;
} {
  const known = providerRef ?? paymentRef ?? '';
  return { providerRef: known, paymentRef: paymentRef ?? known };
}
