import type { ProviderEvent } from './payment-gateway.js';

export interface InboxEntry extends ProviderEvent {
  readonly provider: string;
  readonly receivedAt: Date;
  /** Earlier tries to record it. */
  readonly failures: number;
}

/** Verified provider events, stored before they are acknowledged and kept 30 days or more against duplicates. */
export interface ProviderInbox {
  /** False when the provider's event id is already there. */
  insert(provider: string, event: ProviderEvent, receivedAt: Date): Promise<boolean>;
  /** Takes up to `limit` entries that are not done yet and due by `now`, for `leaseMs`. */
  claimPending(now: Date, leaseMs: number, limit: number): Promise<readonly InboxEntry[]>;
  markDone(provider: string, eventId: string): Promise<void>;
  /** Gives an entry back for a later try. */
  postpone(provider: string, eventId: string, nextAttemptAt: Date): Promise<void>;
}
