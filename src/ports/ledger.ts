import type { LedgerRow } from '../domain/ledger/ledger-row.js';
import type { BookedLink } from '../domain/ledger/to-ledger-rows.js';
import type { LedgerAccount } from '../domain/link/posting.js';
import type { Mode } from '../domain/merchant/merchant.js';

/** Whose rows, and of which time; a mode's are never mixed with the other's. */
export interface LedgerSpan {
  readonly merchantId: string;
  readonly mode: Mode;
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
}

/** What the rows of one seller at one provider come to on one account. */
export interface LedgerSum {
  readonly currency: string;
  readonly account: LedgerAccount;
  readonly ownerId: string;
  readonly provider: string;
  readonly amountMinor: number;
  readonly rows: number;
}

/** A link as the ledger knows it. */
export type LedgerName = Pick<LedgerRow, 'merchantId' | 'linkId' | 'reference' | 'paymentRef'>;

/** How many things wait for a person; each counted to `MOST_QUESTIONS`. */
export interface QuestionCounts {
  /** Payments that came too late, twice, or in another amount. */
  readonly decisions: number;
  readonly disputes: number;
  /** Refunds that a second person has to agree to. */
  readonly refunds: number;
}

export const MOST_QUESTIONS = 1_000;

/** Double-entry rows of all money that moved, copied from the links' histories. All methods throw AppError `store_unavailable`. */
export interface Ledger {
  /** Rows that are there already stay as they are. */
  add(rows: readonly LedgerRow[]): Promise<void>;
  /** Summed up in the store. */
  sum(span: LedgerSpan): Promise<readonly LedgerSum[]>;
  /** Oldest first, `limit` of those after a row of before; null: from the first. */
  page(span: LedgerSpan, after: LedgerRow | null, limit: number): Promise<readonly LedgerRow[]>;
  /** What waits for a person in a merchant's links. */
  countQuestions(merchantId: string): Promise<QuestionCounts>;
  /** Which links payments belong to, by the provider's own ids of them, whosever they are. */
  findNames(
    account: Pick<LedgerRow, 'provider' | 'gatewayAccountId'>,
    paymentRefs: readonly string[],
  ): Promise<readonly LedgerName[]>;
}

/** A link with money in it, as its own collection has it. */
export interface LedgerLink {
  readonly link: BookedLink;
  /** The ledger has not been told all of it yet. */
  readonly isWaiting: boolean;
}

/** The ledger and what it was copied from, beside each other. All throw AppError `store_unavailable`. */
export interface LedgerBooks {
  /** Links with payments in the order of their ids, of one merchant or of all (null). */
  readLinks(merchantId: string | null): AsyncIterable<LedgerLink>;
  /** Rows in the order of their links' ids, and within those of their own. */
  readRows(merchantId: string | null): AsyncIterable<LedgerRow>;
  /** One link anew, and its rows: for whoever saw them at different moments. Null: it has no money. */
  reread(linkId: string): Promise<{ readonly link: LedgerLink | null; readonly rows: readonly LedgerRow[] }>;
}
