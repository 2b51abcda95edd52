import type { Mode } from '../domain/merchant/merchant.js';
import type { Cursor } from './cursor.js';

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

export interface MoneyFilter {
  readonly merchantId: string;
  readonly mode: Mode;
  readonly kind: MoneyMark['kind'];
  readonly linkId?: string;
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
}

/** Finds payments and refunds among all links of a merchant. All methods throw AppError `store_unavailable`. */
export interface MoneyListing {
  /** Adds those whose ids are new. */
  add(marks: readonly MoneyMark[]): Promise<void>;
  find(merchantId: string, id: string): Promise<MoneyMark | null>;
  /** Newest first. */
  list(filter: MoneyFilter, page: Cursor): Promise<readonly MoneyMark[]>;
}
