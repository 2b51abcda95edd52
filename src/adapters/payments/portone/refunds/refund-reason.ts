import type { ListedRefund, RefundRequest } from '../../../../ports/payment-gateway.js';

const MOST_REASON = 255;
const OURS = /^\[(\w+)\](?: (.*))?$/s;

/** PortOne takes no id of ours for a refund, but repeats its reason in every list: the id goes first there. */
export function writeRefundReason({ refundId, reason }: Pick<RefundRequest, 'refundId' | 'reason'>): string {
  const words = reason === null ? `[${refundId}]` : `[${refundId}] ${reason}`;
  return Array.from(words).slice(0, MOST_REASON).join('');
}

/** Null as `refundId`: it was made in PortOne's own dashboard. */
export function readRefundReason(text: string): Pick<ListedRefund, 'refundId' | 'reason'> {
  const [, refundId, reason = null] = OURS.exec(text) ?? [];
  return refundId === undefined ? { refundId: null, reason: text || null } : { refundId, reason };
}
