import type { Delivery } from '../domain/delivery/delivery.js';
import type { MeasuredWork } from './work-table.js';

/** A delivery that waits in its lane. */
export interface QueuedDelivery extends Delivery {
  /** When it may be tried (again); `dueAt` stays what was promised. */
  readonly tryAt: Date;
  /** It was begun before, and nobody wrote down what came of it. */
  readonly isUncertain: boolean;
}

export interface DeliveryLanePage {
  /** Due, soonest first. */
  readonly due: readonly QueuedDelivery[];
  /** When the next one after these falls due; null: none is owed. */
  readonly nextDueAt: Date | null;
}

/**
 * Messages owed to customers, each in the lane of its merchant and channel. Only who holds a lane may work its messages.
 * All methods throw AppError `store_unavailable` when the store cannot be reached.
 */
export interface DeliveryQueue extends MeasuredWork {
  /** Adds those whose ids are new; the others stay as they are. Wakes their lanes for when they are due. */
  plan(deliveries: readonly Delivery[]): Promise<void>;
  readLane(lane: string, now: Date, limit: number): Promise<DeliveryLanePage>;
  /** Marks a sending as begun; from here on a crash leaves it uncertain. False: it is not owed any more. */
  begin(deliveryId: string): Promise<boolean>;
  /** Done with: carried, or not wanted any more. */
  finish(deliveryId: string, outcome: 'sent' | 'dropped', at: Date): Promise<void>;
  /** Gives it back for later without counting a failure; nothing has left. */
  defer(deliveryId: string, nextAttemptAt: Date): Promise<void>;
  /** Gives it back after a failed try, and counts it. `isUncertain`: whether that try may have sent it. */
  postpone(deliveryId: string, nextAttemptAt: Date, isUncertain: boolean): Promise<void>;
  /** Stops trying until a person takes it up again: then it is sent, whatever was uncertain before. */
  park(deliveryId: string, reason: string, at: Date): Promise<void>;
}
