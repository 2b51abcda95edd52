export const DELIVERY_CHANNELS = ['email', 'sms', 'whatsapp'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** Why the customer is written to: to bring the link, or to say that it is still unpaid (`number`: the first is 1). */
export type DeliveryPurpose =
  | { readonly kind: 'link' }
  | { readonly kind: 'reminder'; readonly number: number };

/** What carried a message. The local outbox keeps it: the customer is not reached. */
export type DeliveryCarrier = 'local_outbox';

/** The lane of a merchant's messages by one channel: a mail service that is down holds up no text. */
export function deliveryLaneOf({ merchantId, channel }: Pick<Delivery, 'merchantId' | 'channel'>): string {
  return `${merchantId} ${channel}`;
}

export function channelOfLane(lane: string): DeliveryChannel {
  const [, channel] = lane.split(' ');
  if (channel === 'sms' || channel === 'whatsapp') return channel;
  return 'email';
}

/**
 * Why a message will not go out by itself any more: nobody knows whether it went and it must not go twice, the
 * carrier refused it, or it was tried for too long.
 */
export type DeliveryFailure = 'unknown' | 'refused' | 'gave_up';

/** One message that is owed to a customer. */
export interface Delivery {
  /** `<linkId>:<purpose>:<channel>`: planned twice, it is still one message. */
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
