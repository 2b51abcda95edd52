import type { Money } from '../domain/money/money.js';
import type { ProviderEvent } from './provider-event.js';

/** Something that changed at a provider, for whoever heard nothing of it: recorded as its webhook would have been. */
export interface ListedChange {
  readonly event: Extract<ProviderEvent, { kind: 'attempt' | 'refund' | 'dispute' | 'account' }>;
  readonly at: Date;
}

/** One line of what makes up a payout. */
export interface PayoutLine {
  /** The provider's own id of the line. */
  readonly ref: string;
  readonly kind: 'payment' | 'refund' | 'fee' | 'dispute' | 'other';
  /** The provider's own id of the payment that it belongs to; null: it belongs to none. */
  readonly paymentRef: string | null;
  /** In minor units of the payout's currency; what left the account is negative. */
  readonly amountMinor: number;
  readonly feeMinor: number;
  readonly at: Date;
}

/** One credit to a bank account, or debit from it. */
export interface Payout {
  readonly ref: string;
  readonly amount: Money;
  readonly status: 'under_way' | 'paid' | 'failed';
  readonly arrivesAt: Date;
  readonly lines: readonly PayoutLine[];
}
