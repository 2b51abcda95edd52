import type { DeliveryChannel } from '../delivery/delivery.js';
import type { Link } from '../link/link.js';
import { listMessages, type MessageProgress } from './message-progress.js';
import { firstSendingAt, listFirstChannels } from './plan-deliveries.js';
import { UNDO_MS } from './undo.js';

/** How the newest message stands that brings a link by one channel. */
export type LinkMessage =
  /** Nothing is told of it yet: it goes at `dueAt`. */
  | { readonly kind: 'waiting'; readonly dueAt: Date }
  | { readonly kind: 'told'; readonly message: MessageProgress };

type Told = Pick<Link, 'id' | 'channels' | 'history' | 'sendTiming' | 'createdAt'>;

/** The one asked for last counts, unless it was called off and another was not; null: none goes by this channel. */
export function findNewestMessage(link: Told, channel: DeliveryChannel): LinkMessage | null {
  const messages = listMessages(link);
  const newestFirst = listSendings(link, channel).map(({ name, dueAt }): LinkMessage => {
    const id = `${link.id}:${name}:${channel}`;
    const message = messages.find(({ deliveryId }) => deliveryId === id);
    return message === undefined ? { kind: 'waiting', dueAt } : { kind: 'told', message };
  });
  return newestFirst.find((one) => !isCalledOff(one)) ?? newestFirst[0] ?? null;
}

function isCalledOff(one: LinkMessage): boolean {
  return one.kind === 'told' && one.message.last.type === 'delivery.called_off';
}

/** Whether the newest message that brings a link by this channel is known not to have got there. */
export function didNotArrive(link: Told, channel: DeliveryChannel): boolean {
  const newest = findNewestMessage(link, channel);
  const last = newest?.kind === 'told' ? newest.message.last.type : null;
  return last === 'delivery.bounced' || last === 'delivery.failed';
}

interface Sending {
  readonly name: string;
  readonly dueAt: Date;
}

/** The newest first; the one that the link was made with last. */
function listSendings(link: Told, channel: DeliveryChannel): readonly Sending[] {
  const asked = link.history.flatMap((event): readonly Sending[] => {
    if (event.type !== 'sending.asked' || event.purpose.kind !== 'link') return [];
    return event.channels.includes(channel) ? [{ name: event.id, dueAt: event.dueAt }] : [];
  });
  const dueAt = listFirstChannels(link).includes(channel) ? firstSendingAt(link, UNDO_MS) : null;
  return [...asked.toReversed(), ...(dueAt === null ? [] : [{ name: 'link', dueAt }])];
}
