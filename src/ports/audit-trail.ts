import type { AuditEntry, AuditRow } from '../domain/audit/audit-entry.js';

/** What was done in each merchant, row after row, each with the hash of the one before. All methods throw AppError `store_unavailable`. */
export interface AuditTrail {
  /** Puts entries at the end of their merchant's trail, in this order; one that stands there already is left out. */
  append(merchantId: string, entries: readonly AuditEntry[]): Promise<void>;
  /** The rows after a number, oldest first. */
  list(merchantId: string, after: number, limit: number): Promise<readonly AuditRow[]>;
  /** Newest first; of one member where given. */
  listNewest(
    merchantId: string,
    of: { readonly memberId?: string; readonly limit: number },
  ): Promise<readonly AuditRow[]>;
  /** The rows up to this number are kept no more, the oldest gone first: cut off, it is begun again. */
  endThrough(merchantId: string, number: number): Promise<void>;
}

/** Where changes wait whose documents keep them until the trail has them: no change without its row, whatever dies between. */
export interface AuditOutbox {
  /** Entries that documents of this merchant keep, oldest first. */
  listUntold(merchantId: string): Promise<readonly AuditEntry[]>;
  /** The documents forget these. */
  markTold(merchantId: string, entryIds: readonly string[]): Promise<void>;
}
