import type { DeliveryChannel, DeliveryPurpose } from '../delivery/delivery.js';
import { isTakenBack } from '../link/asked-reminders.js';
import type { Link } from '../link/link.js';
import { firstSendingAt, listFirstChannels } from './plan-deliveries.js';
import { UNDO_MS } from './undo.js';

/** A sending of which something has not left, and of that nothing is told. */
export interface WaitingSending {
  /** The event that asked for it; null: the first. */
  readonly sendingId: string | null;
  readonly purpose: DeliveryPurpose;
  /** Those of its channels that wait. */
  readonly channels: readonly DeliveryChannel[];
  readonly dueAt: Date;
}

type Sent = Pick<Link, 'id' | 'state' | 'history' | 'sendTiming' | 'createdAt' | 'channels'>;

/** What can still be called off, soonest first: all that was planned or asked for and is not due yet. */
export function listWaitingSendings(link: Sent, now: Date): readonly WaitingSending[] {
  return listSendingsToCome(link).filter(({ dueAt }) => dueAt > now);
}

/** The same, and what is just leaving or late: soonest first, but for the reminders that the link's rule plans. */
export function listSendingsToCome(link: Sent): readonly WaitingSending[] {
  const isTold = makeIsTold(link);
  return [...listFirst(link), ...listAsked(link)]
    .filter(({ purpose }) => isStillWanted(link.state, purpose))
    .map((sending) => ({
      ...sending,
      channels: sending.channels.filter((channel) => !isTold(sending.sendingId, channel)),
    }))
    .filter(({ channels }) => channels.length > 0)
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function listFirst(link: Sent): readonly WaitingSending[] {
  const dueAt = firstSendingAt(link, UNDO_MS);
  const channels = listFirstChannels(link);
  return dueAt === null ? [] : [{ sendingId: null, purpose: { kind: 'link' }, channels, dueAt }];
}

function listAsked(link: Sent): readonly WaitingSending[] {
  return link.history.flatMap((event) => {
    if (event.type !== 'sending.asked') return [];
    const { id: sendingId, purpose, channels, dueAt } = event;
    if (purpose.kind === 'reminder' && isTakenBack(link, sendingId)) return [];
    return [{ sendingId, purpose, channels, dueAt }];
  });
}

/** Of what is paid only the receipt leaves, and of what is over nothing; a payment under way may still fail. */
function isStillWanted(state: Link['state'], { kind }: DeliveryPurpose): boolean {
  return kind === 'receipt' || state === 'open' || state === 'processing';
}

function makeIsTold({ id, history }: Pick<Link, 'id' | 'history'>) {
  const told = new Set(history.flatMap((event) => ('deliveryId' in event ? [event.deliveryId] : [])));
  return (sendingId: string | null, channel: DeliveryChannel) =>
    told.has(`${id}:${sendingId ?? 'link'}:${channel}`);
}
