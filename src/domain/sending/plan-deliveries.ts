import { addressOf, type Delivery, type DeliveryPurpose } from '../delivery/delivery.js';
import { findReceived } from '../link/find-received.js';
import type { Link } from '../link/link.js';
import type { LinkEvent } from '../link/link-event.js';
import { listReminderTimes } from './reminder-times.js';

export interface PlanningContext {
  /** The IANA zone of the merchant, whose daytime counts for reminders. */
  readonly timeZone: string;
  /** How long a message that goes at once can still be stopped, ms. */
  readonly undoMs: number;
}

/**
 * Every message that a fact of a link's history makes owed to the customer, by each of the channels. Planned twice it is
 * the same, id and all.
 * - created: the link itself, and the reminders
 * - asked for: what was asked, by the channels asked
 * - moved, extended, other reminders: the reminders anew (those planned before are to be dropped)
 */
export function planDeliveries(link: Link, event: LinkEvent, context: PlanningContext): readonly Delivery[] {
  switch (event.type) {
    case 'link.created':
      return [...planFirst(link, context), ...planReminders(link, null, context)];
    case 'sending.asked':
      return planAsked(link, event);
    case 'sending.moved':
    case 'link.extended':
    case 'reminders.changed':
      return planReminders(link, event.id, context);
    case 'payment.succeeded':
      return planReceipt(link, event, 'payment');
    case 'refund.succeeded':
      return planReceipt(link, event, 'refund');
    case 'decision.made':
      return planReceiptOfKept(link, event);
    case 'receipt.made_out':
      return planReceiptAgain(link, event);
    default:
      return [];
  }
}

/** What a person asked for, by the channels asked. */
export function planAsked(
  link: Link,
  event: Extract<LinkEvent, { readonly type: 'sending.asked' }>,
): readonly Delivery[] {
  return buildDeliveries(link, { ...event, name: event.id });
}

/** Whether the reminders that were planned before a fact hold no more after it. */
export function replansReminders({ type }: Pick<LinkEvent, 'type'>): boolean {
  return type === 'sending.moved' || type === 'link.extended' || type === 'reminders.changed';
}

/** When the first message leaves; null for a link that its maker shares. */
export function firstSendingAt(
  { sendTiming, createdAt }: Pick<Link, 'sendTiming' | 'createdAt'>,
  undoMs: number,
): Date | null {
  if (sendTiming.kind === 'no') return null;
  return sendTiming.kind === 'at' ? sendTiming.at : new Date(createdAt.getTime() + undoMs);
}

function planFirst(link: Link, { undoMs }: PlanningContext): readonly Delivery[] {
  const dueAt = firstSendingAt(link, undoMs);
  if (dueAt === null) return [];
  const channels = listFirstChannels(link);
  return buildDeliveries(link, { name: 'link', purpose: { kind: 'link' }, channels, dueAt });
}

/** By which the link goes as it was made: a channel that was added later has a sending of its own. */
export function listFirstChannels({
  channels,
  history,
}: Pick<Link, 'channels' | 'history'>): Link['channels'] {
  const added = history.flatMap((event) => (event.type === 'sending.asked' ? (event.added ?? []) : []));
  return channels.filter((channel) => !added.includes(channel));
}

function planReminders(
  link: Link,
  eventId: string | null,
  { timeZone, undoMs }: PlanningContext,
): readonly Delivery[] {
  const sentAt = firstSendingAt(link, undoMs);
  if (sentAt === null) return [];
  const suffix = eventId === null ? '' : `-${eventId}`;
  return listReminderTimes(link, { sentAt, timeZone }).flatMap((dueAt, i) =>
    buildDeliveries(link, {
      name: `reminder-${i + 1}${suffix}`,
      purpose: { kind: 'reminder', number: i + 1 },
      channels: link.channels,
      dueAt,
    }),
  );
}

/** By the channels that the link went by: who shared it by hand has told us of no wish to write. */
function planReceipt(link: Link, { id, at }: LinkEvent, of: 'payment' | 'refund'): readonly Delivery[] {
  const purpose = { kind: 'receipt', of, eventId: id } as const;
  return buildDeliveries(link, { name: `receipt-${id}`, purpose, channels: link.channels, dueAt: at });
}

/** What came late, otherwise or once more has no receipt until somebody keeps it. */
function planReceiptOfKept(
  link: Link,
  { attemptId, decision, at }: Extract<LinkEvent, { type: 'decision.made' }>,
): readonly Delivery[] {
  if (decision === 'refund') return [];
  const came = link.history.findLast((event) => 'captured' in event && event.attemptId === attemptId);
  return came === undefined ? [] : planReceipt(link, { ...came, at }, 'payment');
}

/** Made out anew, the receipt of the payment goes again. */
function planReceiptAgain(link: Link, { id, at }: LinkEvent): readonly Delivery[] {
  const paid = findReceived(link.history);
  if (paid === undefined) return [];
  const purpose = { kind: 'receipt', of: 'payment', eventId: paid.id } as const;
  const channels = link.channels.filter((channel) => channel === 'email');
  return buildDeliveries(link, { name: `receipt-${id}`, purpose, channels, dueAt: at });
}

interface Planned {
  /** Names the sending among those of its link. */
  readonly name: string;
  readonly purpose: DeliveryPurpose;
  readonly channels: Link['channels'];
  readonly dueAt: Date;
}

function buildDeliveries(
  { id: linkId, merchantId, customer }: Link,
  { name, purpose, channels, dueAt }: Planned,
): readonly Delivery[] {
  return channels.flatMap((channel) => {
    const address = addressOf(customer, channel);
    if (address === null) return [];
    const id = `${linkId}:${name}:${channel}`;
    return [{ id, merchantId, linkId, channel, address, purpose, dueAt, failures: 0 }];
  });
}
