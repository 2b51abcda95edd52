import type { DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { ComposedMessage } from '../templates/composed-message.js';

export type OutboxNews = 'delivered' | 'bounced' | 'spam' | 'stop' | 'start';

/** A message as its reader would have got it. */
export interface OutboxMessage extends Omit<ComposedMessage, 'senderName'> {
  /** That of its delivery, of its trial, or of its code. */
  readonly id: string;
  readonly merchantId: string;
  /** Null: a trial or a code, which are about no link. */
  readonly linkId: string | null;
  readonly channel: DeliveryChannel;
  /** An email address, or a phone number in E.164. */
  readonly to: string;
  /** The sender's name. */
  readonly from: string;
  readonly at: Date;
  /** What whoever plays the carrier had happen to it last; null: nothing yet. */
  readonly news: OutboxNews | null;
}
