import type { Link } from '../link/link.js';
import type { LinkEvent } from '../link/link-event.js';
import type { Mode } from '../merchant/merchant.js';

/** That there is a payment, or a refund, and in which link: the link says how it stands. */
export interface MoneyMark {
  /** The attempt's or the refund's own id. */
  readonly id: string;
  readonly kind: 'payment' | 'refund';
  readonly merchantId: string;
  readonly mode: Mode;
  readonly linkId: string;
  readonly at: Date;
}

type Whose = Pick<Link, 'id' | 'merchantId' | 'mode'>;

/** What an event of a link brings to the lists of payments and refunds; null: nothing. */
export function toMoneyMark({ id: linkId, merchantId, mode }: Whose, event: LinkEvent): MoneyMark | null {
  const of = { merchantId, mode, linkId, at: event.at };
  switch (event.type) {
    case 'payment.succeeded':
    case 'payment.late':
    case 'payment.over':
    case 'payment.mismatch':
      return { id: event.attemptId, kind: 'payment', ...of };
    case 'refund.requested':
    // Of one that was made at the gateway itself these come first.
    case 'refund.left':
    case 'refund.succeeded':
    case 'refund.failed':
      return { id: event.refundId, kind: 'refund', ...of };
    case 'decision.made':
      return event.refundId === null ? null : { id: event.refundId, kind: 'refund', ...of };
    default:
      return null;
  }
}
