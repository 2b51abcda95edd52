import type { Delivery } from '../domain/delivery/delivery.js';
import type { MeasuredWork } from './work-table.js';

/** A delivery that waits in its lane. */
export interface QueuedDelivery extends Delivery {
  /** When it may be tried (again); `dueAt` stays what was promised. */
  readonly tryAt: Date;
  /** It was begun before, and nobody knows what came of it; null: nothing has left. */
  readonly uncertain: UncertainTry | null;
}

/** `begun`: whoever began it died with the call under way. `unanswered`: the carrier gave no answer that says. */
export interface UncertainTry {
  readonly kind: 'begun' | 'unanswered';
  readonly begunAt: Date;
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
  /**
   * Marks a sending as begun; from here on a crash leaves it uncertain. False: it is not owed any more, or not yet.
   * `address`: where it goes, if that is not what was planned; whatever comes of it is of that one.
   */
  begin(deliveryId: string, at: Date, address?: string): Promise<boolean>;
  /** Done with: carried, or not wanted any more. */
  finish(deliveryId: string, outcome: 'sent' | 'dropped', at: Date): Promise<void>;
  /** Whatever became of it; null when it is unknown, or long over. */
  find(deliveryId: string): Promise<Delivery | null>;
  /**
   * Stops each that has not begun to leave, also one that is not planned yet: it will not be. Answers those that are
   * stopped now, whoever stopped them; the others have left, or are just leaving.
   */
  callOff(deliveries: readonly Delivery[], at: Date): Promise<ReadonlySet<string>>;
  /** Moves each that has not begun to leave to `dueAt`, planned or not. Answers those that were moved. */
  move(deliveries: readonly Delivery[], dueAt: Date): Promise<ReadonlySet<string>>;
  /** Drops what is still owed of a link's planned reminders, but those of `keptIds`. */
  dropReminders(linkId: string, keptIds: readonly string[], at: Date): Promise<void>;
  /** Has all that a merchant's settings may hold back tried again now, in the order in which it was promised. */
  releaseHeld(merchantId: string, now: Date): Promise<void>;
  /** Merchants that wrote to this address, a hundred at most. */
  listMerchantIds(address: string): Promise<readonly string[]>;
  /** Gives it back for later without counting a failure. `uncertain`: whether an earlier try may have sent it. */
  defer(deliveryId: string, nextAttemptAt: Date, uncertain: UncertainTry | null): Promise<void>;
  /** Gives it back after a failed try, and counts it. `uncertain`: whether that try, or an earlier one, may have sent it. */
  postpone(deliveryId: string, nextAttemptAt: Date, uncertain: UncertainTry | null): Promise<void>;
  /** Stops trying until a person takes it up again: then it is sent, whatever was uncertain before. */
  park(deliveryId: string, reason: string, at: Date): Promise<void>;
}
