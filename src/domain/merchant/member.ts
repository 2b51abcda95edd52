import type { Account } from '../chat/account.js';

export type Role = 'owner' | 'manager' | 'sales' | 'viewer';

/** A person in a merchant. */
export interface Member {
  readonly id: string;
  readonly merchantId: string;
  readonly role: Role;
  /** Null until the platform told one. */
  readonly displayName: string | null;
  /** IANA name from the chat profile; null until known. */
  readonly timeZone: string | null;
  /** Who they are in each chat; at least one, the one they came with first. */
  readonly accounts: readonly Account[];
}
