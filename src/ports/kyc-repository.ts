import type { AuditEntry } from '../domain/audit/audit-entry.js';
import type { Kyc, KycState } from '../domain/kyc/kyc.js';

/** What the operator knows of merchants; one row each. All methods throw AppError `store_unavailable`. */
export interface KycRepository {
  /** Null: nobody began. */
  find(merchantId: string): Promise<Kyc | null>;
  /**
   * Keeps `next` with what the audit trail tells of it, in one write, in place of the revision before it; false when that
   * is not what stands there any more. `next.revision` is one more than that of what was seen; 1 inserts.
   */
  save(next: Kyc, entries: readonly AuditEntry[]): Promise<boolean>;
  /** Of a merchant that was erased nothing is kept any more. */
  remove(merchantId: string): Promise<void>;
  /** Those in one of these states, the longest there first. */
  list(states: readonly KycState[], limit: number): Promise<readonly Kyc[]>;
}
