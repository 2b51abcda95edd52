import type { Delivery, DeliveryChannel, DeliveryPurpose } from '../delivery/delivery.js';
import type { Link } from '../link/link.js';
import { listReminderTimes } from './reminder-times.js';

/**
 * Every message that a new link owes its customer, by each of its channels; none for a link that its maker shares.
 * `timeZone`: the IANA zone of the merchant, whose daytime counts for reminders.
 */
export function planDeliveries(link: Link, timeZone: string): readonly Delivery[] {
  const { sendTiming, createdAt } = link;
  if (sendTiming.kind === 'no') return [];
  const sentAt = sendTiming.kind === 'at' ? sendTiming.at : createdAt;
  const messages: { purpose: DeliveryPurpose; dueAt: Date }[] = [
    { purpose: { kind: 'link' }, dueAt: sentAt },
    ...listReminderTimes(link, { sentAt, timeZone }).map((dueAt, i) => ({
      purpose: { kind: 'reminder', number: i + 1 } as const,
      dueAt,
    })),
  ];
  return messages.flatMap((message) =>
    link.channels.flatMap((channel) => {
      const address = addressOf(link, channel);
      return address === null ? [] : [buildDelivery(link, { ...message, channel, address })];
    }),
  );
}

function addressOf({ customer }: Link, channel: DeliveryChannel): string | null {
  return channel === 'email' ? customer.email : customer.phone;
}

function buildDelivery(
  { id, merchantId }: Link,
  message: Pick<Delivery, 'channel' | 'address' | 'purpose' | 'dueAt'>,
): Delivery {
  const { purpose, channel } = message;
  const name = purpose.kind === 'link' ? 'link' : `reminder-${purpose.number}`;
  return { id: `${id}:${name}:${channel}`, merchantId, linkId: id, ...message, failures: 0 };
}
