export const DELIVERY_CHANNELS = ['email', 'sms', 'whatsapp'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/**
 * Why somebody is written to: to bring the link, to say that it is still unpaid (`number`: the first is 1; null: a person
 * asked for it), to say that money came or went back, or to try whether messages arrive.
 */
export type DeliveryPurpose =
  | { readonly kind: 'link' }
  | { readonly kind: 'reminder'; readonly number: number | null }
  /** `eventId`: the fact of the link's history that it tells of. */
  | { readonly kind: 'receipt'; readonly of: 'payment' | 'refund'; readonly eventId: string }
  | { readonly kind: 'trial' };

/** What carried a message. The local outbox keeps it: the customer is not reached. */
export type DeliveryCarrier = 'local_outbox' | 'sendgrid' | 'twilio';

/** The lane of a merchant's messages by one channel: a mail service that is down holds up no text. */
export function deliveryLaneOf({ merchantId, channel }: Pick<Delivery, 'merchantId' | 'channel'>): string {
  return `${merchantId} ${channel}`;
}

export function channelOfLane(lane: string): DeliveryChannel {
  const [, channel] = lane.split(' ');
  if (channel === 'sms' || channel === 'whatsapp') return channel;
  return 'email';
}

/** What names the sending of a delivery among those of its link. */
export function sendingOf(deliveryId: string): string {
  return deliveryId.split(':')[1] ?? '';
}

/** The address by which a link's customer is reached through a channel; null: they gave none. */
export function addressOf(
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
  channel: DeliveryChannel,
): string | null {
  return channel === 'email' ? email : phone;
}

/** One message that is owed to a customer. */
export interface Delivery {
  /** `<linkId>:<sending>:<channel>`: planned twice, it is still one message. */
  readonly id: string;
  readonly merchantId: string;
  readonly linkId: string;
  readonly channel: DeliveryChannel;
  /** An email address, or a phone number in E.164. */
  readonly address: string;
  readonly purpose: DeliveryPurpose;
  readonly dueAt: Date;
  readonly failures: number;
}
