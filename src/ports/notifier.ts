import type { Delivery, DeliveryCarrier, DeliveryChannel } from '../domain/delivery/delivery.js';
import type { Link } from '../domain/link/link.js';
import type { Merchant } from '../domain/merchant/merchant.js';

/** What a message to a customer is made of. */
export interface OutgoingDelivery {
  readonly delivery: Delivery;
  /** As it is when the message goes out. */
  readonly link: Link;
  readonly merchant: Merchant;
  /** Who made the link, as people call them; null when they are gone. */
  readonly makerName: string | null;
}

export type NotifierResult =
  | { readonly outcome: 'sent'; readonly carrier: DeliveryCarrier }
  /** Nothing left, and nothing is wrong: a limit, a quiet hour. Never counts as a failure. */
  | { readonly outcome: 'later'; readonly retryAfterMs: number }
  /** Nothing left, for sure: the service could not be reached, or failed before it took the message. */
  | { readonly outcome: 'failed'; readonly reason: string }
  /** The service will never carry it. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** What carries a channel's messages takes no more than this. */
export interface CarrierLimits {
  readonly atOnce: number;
  /** The least time between two messages of one merchant; 0: none. */
  readonly everyMs: number;
}

/** Writes to customers by some of the channels. */
export interface Notifier {
  readonly channels: readonly DeliveryChannel[];
  /** False where the message goes no further than this server. */
  readonly reachesCustomers: boolean;
  limitsOf(channel: DeliveryChannel): CarrierLimits;
  /**
   * Hands a message to what carries it, under the delivery's id. Rejects when nobody knows whether it left: the answer
   * was lost.
   */
  send(outgoing: OutgoingDelivery): Promise<NotifierResult>;
  /**
   * What carried a delivery whose sending was begun and never noted; `unknown` where the carrier cannot be asked. Null:
   * nothing did.
   */
  ask(delivery: Delivery): Promise<DeliveryCarrier | 'unknown' | null>;
}

/** The notifiers that are on. */
export interface NotifierRegistry {
  /** What carries the messages of a channel. Throws Error when nothing does, which is a fault of the wiring. */
  forChannel(channel: DeliveryChannel): Notifier;
  /** Whether what is sent by this channel reaches customers. */
  isConnected(channel: DeliveryChannel): boolean;
}
