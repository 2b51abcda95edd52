import type { Delivery, DeliveryCarrier } from '../domain/delivery/delivery.js';
import type { Link } from '../domain/link/link.js';
import type { Merchant } from '../domain/merchant/merchant.js';

/** What a message to a customer is made of. */
export interface Notice {
  readonly delivery: Delivery;
  /** As it is when the message goes out. */
  readonly link: Link;
  readonly merchant: Merchant;
  /** Who made the link, as people call them; null when they are gone. */
  readonly makerName: string | null;
}

/** Writes to customers. */
export interface Notifier {
  /**
   * Answers what carried the message. The same delivery sent twice is one message: a process may die before it has
   * noted that it sent. Rejects when the message could not be sent now; it is then tried again.
   */
  send(notice: Notice): Promise<DeliveryCarrier>;
  /** What carried a delivery already; null: nothing did. For one that is not wanted any more, but may have gone out. */
  findCarrier(deliveryId: string): Promise<DeliveryCarrier | null>;
}
