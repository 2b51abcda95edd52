import { decodeTime } from 'ulid';
import { isSameMoney } from '../../../../domain/money/money.js';
import type { ListedRefund, RefundHandle } from '../../../../ports/payment-gateway.js';

/** Which of PortOne's refunds are of which ids of ours, as far as this process saw them made. */
export type RefundClaims = ReadonlyMap<string, string>;

/**
 * Ours among a payment's refunds. One that came back without our id counts as ours when it is of the same amount,
 * nobody else's, and no older than the wish for it: rather a refund too few than one too many.
 */
export function findRefund(
  refunds: readonly ListedRefund[],
  handle: Pick<RefundHandle, 'refundId' | 'amount'> & Partial<RefundHandle>,
  claims: RefundClaims,
): ListedRefund | null {
  const { refundId, refundRef } = handle;
  const named = refunds.find(
    (refund) =>
      refund.refundId === refundId ||
      refund.refundRef === refundRef ||
      claims.get(refund.refundRef) === refundId,
  );
  const wishedAt = readTimeOfId(refundId);
  if (named !== undefined || wishedAt === null) return named ?? null;
  return (
    refunds.find(
      (refund) =>
        refund.refundId === null &&
        !claims.has(refund.refundRef) &&
        isSameMoney(refund.amount, handle.amount) &&
        refund.at.getTime() >= wishedAt,
    ) ?? null
  );
}

/** Null: an id without a time in it. */
function readTimeOfId(id: string): number | null {
  try {
    return decodeTime(id.slice(id.indexOf('_') + 1).toUpperCase());
  } catch {
    return null;
  }
}
