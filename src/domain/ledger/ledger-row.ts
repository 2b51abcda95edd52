import type { LinkEvent } from '../link/link-event.js';
import type { Posting } from '../link/posting.js';
import type { Mode } from '../merchant/merchant.js';

/** A posting, with all that finance asks about it. */
export interface LedgerRow extends Posting {
  /** `<eventId>:<number>`. */
  readonly id: string;
  readonly eventId: string;
  /** What happened. */
  readonly type: LinkEvent['type'];
  readonly merchantId: string;
  readonly linkId: string;
  readonly reference: string;
  /** Who sold: the member who made the link. */
  readonly ownerId: string;
  readonly provider: string;
  readonly gatewayAccountId: string | null;
  readonly attemptId: string;
  /** The provider's own id of the payment; null where it told none. */
  readonly paymentRef: string | null;
  readonly mode: Mode;
  /** Of a payment: when the provider took it. */
  readonly at: Date;
}
