import type { ListedRefund, RefundRequest } from '../../../../ports/payment-gateway.js';

const MOST_REASON = 255;
/** Ids of refunds that are asked for under a key hold whatever a key may: letters of both cases, `_` and `-`. */
const OURS = /^\s*\[(rfd_[\w-]+)\](?:\s(.*))?$/s;

/** PortOne takes no id of ours for a refund, but repeats its reason in every list: the id goes first there. */
export function writeRefundReason({ refundId, reason }: Pick<RefundRequest, 'refundId' | 'reason'>): string {
  const words = reason === null ? `[${refundId}]` : `[${refundId}] ${reason}`;
  return Array.from(words).slice(0, MOST_REASON).join('');
}

/** Null as `refundId`: it was made in PortOne's own dashboard, or what it repeats of our reason is not as it was. */
export function readRefundReason(text: string): Pick<ListedRefund, 'refundId' | 'reason'> {
  const [, refundId, reason = null] = OURS.exec(text) ?? [];
  return refundId === undefined ? { refundId: null, reason: text || null } : { refundId, reason };
}

/**
 * How much of our id is left in what a payment channel made of the reason, whatever it did to its signs and their case:
 * all of it, no more than a beginning, or nothing.
 */
export function findTrace(
  { refundId: readId, reason }: Pick<ListedRefund, 'refundId' | 'reason'>,
  refundId: string,
): 'whole' | 'cut' | 'none' {
  const sought = toPlain(refundId);
  const found = toPlain(readId ?? reason ?? '');
  if (found === sought || (readId === null && found.startsWith(`${sought} `))) return 'whole';
  return readId === null && found !== '' && sought.startsWith(found) ? 'cut' : 'none';
}

function toPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
