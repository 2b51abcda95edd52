import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { ComposedMessage } from '../compose-message.js';

/** A message as its customer would have got it. */
export interface OutboxMessage extends ComposedMessage {
  /** That of its delivery. */
  readonly id: string;
  readonly merchantId: string;
  readonly linkId: string;
  readonly channel: DeliveryChannel;
  /** An email address, or a phone number in E.164. */
  readonly to: string;
  /** The merchant's name. */
  readonly from: string;
  readonly at: Date;
}
