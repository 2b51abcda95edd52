import type { MoneyMark } from '../domain/api/money-mark.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { Cursor } from './cursor.js';

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
