import type { Mode } from '../../domain/merchant/merchant.js';
import type { Money } from '../../domain/money/money.js';
import type { Payout, PayoutLine } from '../../ports/gateway-books.js';
import type { QuestionCounts } from '../../ports/ledger.js';

/** In minor units of one currency. */
export interface Sums {
  readonly captured: number;
  readonly refunded: number;
  readonly fees: number;
  readonly disputed: number;
  /** What is left of what came. */
  readonly net: number;
  /** How many payments came. */
  readonly payments: number;
}

/** `name`: a seller's, null where nobody knows it; a gateway's own. */
export interface NamedSums extends Sums {
  readonly name: string | null;
}

export interface CurrencyReport extends Sums {
  readonly currency: string;
  /** Those who took most, first. */
  readonly sellers: readonly NamedSums[];
  /** All other sellers together; null: there are none. */
  readonly otherSellers: (Sums & { readonly count: number }) | null;
  readonly gateways: readonly NamedSums[];
}

/** Test and live are never added up. */
export interface ModeReport {
  readonly mode: Mode;
  readonly currencies: readonly CurrencyReport[];
}

/** What of a bank credit came by one link, after fees. */
export interface PaidOutLink {
  readonly reference: string;
  readonly amountMinor: number;
}

/** A credit to a bank account and what makes it up. */
export interface ReportedPayout extends Pick<Payout, 'ref' | 'amount' | 'status' | 'arrivesAt'> {
  readonly provider: string;
  readonly mode: Mode;
  readonly links: readonly PaidOutLink[];
  /** Fees and whatever else belongs to no payment. */
  readonly others: Money;
  /** Lines of payments that no link knows of: somebody must look. */
  readonly unmatched: readonly PayoutLine[];
  /** By so much its lines come to another sum. */
  readonly difference: Money | null;
  /** Money of other merchants is in it too: the credit is not this one's alone. */
  readonly isShared: boolean;
}

/** A gateway that could not be asked about its payouts. */
export interface SilentGateway {
  readonly provider: string;
  readonly problem: string;
}

export interface MoneyReport {
  readonly from: Date;
  readonly until: Date;
  /** The merchant's own mode first; the other only where money moved in it. */
  readonly modes: readonly ModeReport[];
  readonly questions: QuestionCounts;
  readonly payouts: readonly ReportedPayout[];
  readonly silent: readonly SilentGateway[];
}
