import type { ApiKey, KeySecret } from '../domain/api/api-key.js';
import type { AuditEntry } from '../domain/audit/audit-entry.js';

/** Leads the owner who asked for a key to the page that shows its secret once. */
export interface KeyReveal {
  readonly merchantId: string;
  readonly keyId: string;
  /** Who may look: the member who asked. */
  readonly memberId: string;
  /** `rotate`: the secrets before this one end after so many hours. */
  readonly rotation: { readonly keepHours: number } | null;
  readonly expiresAt: Date;
}

/** What changes in a key; the rest stays. */
export type KeyChange = Partial<
  Pick<ApiKey, 'approvedBy' | 'needsApproval' | 'declinedAt' | 'revokedAt' | 'endsAt'>
>;

/** A key, and which of its secrets it was found by. */
export interface FoundKey {
  readonly key: ApiKey;
  readonly secret: KeySecret;
}

export interface NewSecret {
  /** The secret itself: its hash alone is kept. */
  readonly secret: string;
  readonly madeAt: Date;
  /** The member who sees it. */
  readonly shownTo: string;
  /** When the secrets before it end, those that do not end sooner; null: there is none before it. */
  readonly othersEndAt: Date | null;
}

/**
 * The keys of merchants. What changes one keeps `entry` for the audit trail in the same write.
 * All methods throw AppError `store_unavailable` when the store cannot be reached.
 */
export interface ApiKeys {
  /** False: the merchant has `MOST_KEYS` that are not over. */
  insert(key: ApiKey, entry: AuditEntry): Promise<boolean>;
  find(merchantId: string, keyId: string): Promise<ApiKey | null>;
  /** The newest first, also those that are over. */
  list(merchantId: string): Promise<readonly ApiKey[]>;
  /** The key one of whose secrets this is, and which, whatever the state of either; one index read. */
  findBySecret(secret: string): Promise<FoundKey | null>;
  /** Changes it if `expected` still holds; false: it does not. */
  change(
    key: Pick<ApiKey, 'merchantId' | 'id'>,
    expected: KeyChange,
    change: KeyChange,
    entry: AuditEntry,
  ): Promise<boolean>;
  /** False: the key is over, waits for a second person, or is not there. At most two are kept, and none that ended. */
  addSecret(key: Pick<ApiKey, 'merchantId' | 'id'>, secret: NewSecret, entry: AuditEntry): Promise<boolean>;
  /** Moves `lastUsedAt` on, never back. */
  noteUsed(keyId: string, at: Date): Promise<void>;
  saveReveal(token: string, reveal: KeyReveal): Promise<void>;
  findReveal(token: string): Promise<KeyReveal | null>;
  /** For one of many at once. */
  useReveal(token: string): Promise<KeyReveal | null>;
}
