import type { DeliveryChannel } from '../delivery/delivery.js';
import type { Link } from '../link/link.js';
import { listMessages, type MessageProgress } from './message-progress.js';
import { firstSendingAt } from './plan-deliveries.js';
import { UNDO_MS } from './undo.js';

/** How the newest message stands that brings a link by one channel. */
export type LinkMessage =
  /** Nothing is told of it yet: it goes at `dueAt`. */
  | { readonly kind: 'waiting'; readonly dueAt: Date }
  | { readonly kind: 'told'; readonly message: MessageProgress };

type Told = Pick<Link, 'id' | 'history' | 'sendTiming' | 'createdAt'>;

/** The one asked for last counts, whatever became of those before; null: none goes by this channel. */
export function findNewestMessage(link: Told, channel: DeliveryChannel): LinkMessage | null {
  const newest = findSending(link, channel);
  if (newest === null) return null;
  const id = `${link.id}:${newest.name}:${channel}`;
  const message = listMessages(link).find(({ deliveryId }) => deliveryId === id);
  return message === undefined ? { kind: 'waiting', dueAt: newest.dueAt } : { kind: 'told', message };
}

/** Whether the newest message that brings a link by this channel is known not to have got there. */
export function didNotArrive(link: Told, channel: DeliveryChannel): boolean {
  const newest = findNewestMessage(link, channel);
  const last = newest?.kind === 'told' ? newest.message.last.type : null;
  return last === 'delivery.bounced' || last === 'delivery.failed';
}

function findSending(
  link: Told,
  channel: DeliveryChannel,
): { readonly name: string; readonly dueAt: Date } | null {
  const asked = link.history.findLast(
    (event) =>
      event.type === 'sending.asked' && event.purpose.kind === 'link' && event.channels.includes(channel),
  );
  if (asked?.type === 'sending.asked') return { name: asked.id, dueAt: asked.dueAt };
  const dueAt = firstSendingAt(link, UNDO_MS);
  return dueAt === null ? null : { name: 'link', dueAt };
}
