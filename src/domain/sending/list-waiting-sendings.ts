import type { Link } from '../link/link.js';
import { firstSendingAt } from './plan-deliveries.js';
import { UNDO_MS } from './undo.js';

/** A sending of which nothing has left, and nothing else is told. */
export interface WaitingSending {
  /** The event that asked for it; null: the first. */
  readonly sendingId: string | null;
  readonly dueAt: Date;
}

/** What can still be called off, soonest first: all that was planned or asked for and is not due yet. */
export function listWaitingSendings(
  link: Pick<Link, 'id' | 'history' | 'sendTiming' | 'createdAt' | 'channels'>,
  now: Date,
): readonly WaitingSending[] {
  const firstAt = link.channels.length === 0 ? null : firstSendingAt(link, UNDO_MS);
  const asked = link.history.flatMap((event) =>
    event.type === 'sending.asked' ? [{ sendingId: event.id, dueAt: event.dueAt }] : [],
  );
  return [...(firstAt === null ? [] : [{ sendingId: null, dueAt: firstAt }]), ...asked]
    .filter(({ dueAt }) => dueAt > now)
    .filter(({ sendingId }) => !isTold(link, sendingId ?? 'link'))
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

function isTold({ id, history }: Pick<Link, 'id' | 'history'>, sending: string): boolean {
  return history.some((event) => 'deliveryId' in event && event.deliveryId.startsWith(`${id}:${sending}:`));
}
