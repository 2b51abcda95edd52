import type { Delivery } from '../domain/delivery/delivery.js';

/**
 * Messages owed to customers, each claimed when its time comes. All methods throw AppError `store_unavailable` when
 * the store cannot be reached.
 */
export interface DeliveryQueue {
  /** Adds those whose ids are new; the others stay as they are. */
  plan(deliveries: readonly Delivery[]): Promise<void>;
  /**
   * Takes up to `limit` deliveries due by `now`, soonest first, for `leaseMs`; nobody else gets them meanwhile.
   * A process that dies only delays: the lease runs out.
   */
  claimDue(now: Date, leaseMs: number, limit: number): Promise<readonly Delivery[]>;
  /** Done with: carried, or not wanted any more. */
  settle(deliveryId: string, outcome: 'sent' | 'dropped', at: Date): Promise<void>;
  /** Gives it back for later without counting a failure. */
  defer(deliveryId: string, nextAttemptAt: Date): Promise<void>;
  /** Gives it back after a failed try, and counts it. */
  postpone(deliveryId: string, nextAttemptAt: Date): Promise<void>;
}
