import type { DeliveryChannel, DeliveryPurpose } from '../delivery/delivery.js';
import type { Link } from '../link/link.js';
import type { LinkEvent, MessageFact } from '../link/link-event.js';

/** How far one message came, and the fact that says so. */
export interface MessageProgress {
  readonly deliveryId: string;
  readonly channel: DeliveryChannel;
  readonly purpose: DeliveryPurpose;
  /** The newest that counts: what came back does not arrive any more. */
  readonly last: LinkEvent & MessageFact;
  /** When it left; null: it did not, or nobody knows. */
  readonly leftAt: Date | null;
}

/** Each message that anything was told of, in the order in which that began. */
export function listMessages({ history }: Pick<Link, 'history'>): readonly MessageProgress[] {
  const messages = new Map<string, MessageProgress>();
  for (const event of history) {
    if (!('deliveryId' in event)) continue;
    const { deliveryId, channel, purpose } = event;
    const leftAt = messages.get(deliveryId)?.leftAt ?? (LEFT.has(event.type) ? event.at : null);
    messages.set(deliveryId, { deliveryId, channel, purpose, last: event, leftAt });
  }
  return [...messages.values()];
}

const LEFT: ReadonlySet<LinkEvent['type']> = new Set([
  'delivery.sent',
  'delivery.delivered',
  'delivery.bounced',
]);

/** What became of the newest message that brings the link by this channel, of those not called off; undefined: nothing did. */
export function findLinkMessage(
  link: Pick<Link, 'history'>,
  channel: DeliveryChannel,
): MessageProgress | undefined {
  return listMessages(link).findLast(
    ({ purpose, last, ...message }) =>
      purpose.kind === 'link' && message.channel === channel && last.type !== 'delivery.called_off',
  );
}
