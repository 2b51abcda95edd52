/**
 * Where money stands, seen from the merchant. `gateway`: with the payment provider, on its way to the bank; `captured`:
 * what customers paid; `fees`: what the provider kept; `refunded`: what went back; `disputed`: held or taken by the bank.
 */
export type LedgerAccount = 'gateway' | 'captured' | 'fees' | 'refunded' | 'disputed' | 'adjusted';

/** One side of a double entry: more (debit) or less (credit, negative) on an account. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly amountMinor: number;
  readonly currency: string;
}

/** What `listPostings` reads of a row that is stored. */
export interface LedgerRow extends Posting {
  /** `<eventId>:<number>`. */
  readonly id: string;
  readonly eventId: string;
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
  readonly mode: 'test' | 'live';
  readonly at: Date;
}
