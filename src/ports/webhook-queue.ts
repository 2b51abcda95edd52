import type { DeliveryTry, WebhookDelivery } from '../domain/api/webhook-delivery.js';
import type { MeasuredWork } from './work-table.js';

export interface WebhookLanePage {
  readonly due: readonly WebhookDelivery[];
  readonly nextDueAt: Date | null;
  /** There may be more that is due. */
  readonly hasMore: boolean;
}

/**
 * Events on their way to endpoints, each in the lane of its endpoint, whose share is its merchant. Only who holds a lane
 * works its deliveries.
 * What is over is kept for 30 days. All methods throw AppError `store_unavailable`.
 */
export interface WebhookQueue extends MeasuredWork {
  /** Adds those whose ids are new, and wakes their lanes. */
  plan(deliveries: readonly WebhookDelivery[]): Promise<void>;
  /**
   * Those due the longest, among them those made first leading, of one moment by `sequence`; `nextDueAt`: when the next
   * that is not due yet falls due, null: none will. What was made after one of its order that is not due yet is put off
   * until that one's time, and left out.
   */
  readLane(endpointId: string, now: Date, limit: number): Promise<WebhookLanePage>;
  /** Notes a try of one that waits, and what becomes of it: over, or due again. */
  noteTry(
    deliveryId: string,
    made: DeliveryTry,
    next: { readonly state: 'delivered' | 'failed' } | { readonly dueAt: Date },
  ): Promise<void>;
  /** What waits there for its next try is due at `at`; wakes its lane. */
  hurry(endpointId: string, at: Date): Promise<void>;
  /** Nothing that waits for this endpoint goes there any more. */
  dropAll(endpointId: string, at: Date): Promise<void>;
  /** The newest first, at most `limit`. */
  list(endpointId: string, limit: number): Promise<readonly WebhookDelivery[]>;
  find(merchantId: string, deliveryId: string): Promise<WebhookDelivery | null>;
  /**
   * Of events since then, those that never arrived there and wait for no try, one an event, in the order of their events;
   * at most `limit`. What happens while an endpoint is off is planned as dropped, and so among them.
   */
  listMissed(endpointId: string, since: Date, limit: number): Promise<readonly WebhookDelivery[]>;
}
