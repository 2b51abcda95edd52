import { isSameMoney } from '../../../../domain/money/money.js';
import type { ListedRefund, RefundHandle, RefundRequest } from '../../../../ports/payment-gateway.js';
import { findTrace } from './refund-reason.js';

/** Which of PortOne's refunds are of which ids of ours, as far as this process saw them made. */
export type RefundClaims = ReadonlyMap<string, string>;

type Wish = Pick<RefundRequest, 'refundId' | 'amount' | 'leftAt' | 'otherRefs'> &
  Partial<Pick<RefundHandle, 'refundRef'>>;

/** PortOne's clock need not be ours. */
const CLOCKS_APART_MS = 5 * 60_000;

/**
 * Ours among a payment's refunds. One that came back without our id counts as ours when it is of the same amount,
 * nobody else's, and no older than the wish for it: rather a refund too few than one too many.
 */
export function findRefund(
  refunds: readonly ListedRefund[],
  wish: Wish,
  claims: RefundClaims,
): ListedRefund | null {
  const { refundId, refundRef, otherRefs } = wish;
  const named = refunds.find(
    (refund) =>
      refund.refundId === refundId ||
      refund.refundRef === refundRef ||
      claims.get(refund.refundRef) === refundId,
  );
  if (named !== undefined) return named;
  const free = refunds.filter(
    (refund) =>
      isSameMoney(refund.amount, wish.amount) &&
      !claims.has(refund.refundRef) &&
      !otherRefs.includes(refund.refundRef),
  );
  const nameless = free.filter(
    ({ refundId: readId, at }) => readId === null && at.getTime() >= wish.leftAt.getTime() - CLOCKS_APART_MS,
  );
  return (
    free.find((refund) => findTrace(refund, refundId) === 'whole') ??
    nameless.find((refund) => findTrace(refund, refundId) === 'cut') ??
    nameless[0] ??
    null
  );
}
