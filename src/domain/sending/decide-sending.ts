import { nextDaytime } from '../delivery/daytime.js';
import { type Delivery, type DeliveryChannel, sendingOf } from '../delivery/delivery.js';
import { LEAST_GAP_MS } from '../delivery/reminder-rule.js';
import { isTakenBack } from '../link/asked-reminders.js';
import { isPast } from '../link/expiry.js';
import type { Link } from '../link/link.js';
import { findLinkMessage } from './message-progress.js';

export type SendingDecision =
  | { readonly kind: 'send' | 'drop' | 'call_off' }
  | { readonly kind: 'wait'; readonly until: Date };

/** How long the link itself waits at a time for a payment under way to come or to fail. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Asked at the moment of sending, for that may be later than was planned: nobody is asked to pay what is paid, over
 * or taken back. While the bank confirms a payment the link itself waits, for it is needed again if the payment
 * fails. A reminder that is late waits for daytime in `timeZone`, an IANA zone; one so late that the next may follow
 * on its heels is left out. Switched off, none leaves, whether or not the queue has heard of it yet.
 */
export function decideSending(
  link: Link,
  delivery: Pick<Delivery, 'id' | 'purpose' | 'dueAt' | 'channel'>,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): SendingDecision {
  const { purpose, dueAt, channel } = delivery;
  // What happened has happened, whatever the link is by now.
  if (purpose.kind === 'receipt' || purpose.kind === 'trial') return { kind: 'send' };
  if (isPast(link, now)) return { kind: 'drop' };
  if (purpose.kind === 'link') return decideOnLink(link, now);
  const isLate = now.getTime() - dueAt.getTime() >= LEAST_GAP_MS;
  if (link.state !== 'open' || isLate) return { kind: 'drop' };
  if (isOff(link, delivery)) return { kind: 'call_off' };
  const wanted = purpose.number === null ? now : noSoonerThanAllowed(link, channel, now);
  const daytime = nextDaytime(wanted, timeZone);
  return daytime > now ? { kind: 'wait', until: daytime } : { kind: 'send' };
}

function decideOnLink({ state }: Link, now: Date): SendingDecision {
  if (state === 'open') return { kind: 'send' };
  if (state !== 'processing') return { kind: 'drop' };
  return { kind: 'wait', until: new Date(now.getTime() + LOOK_AGAIN_MS) };
}

function isOff(link: Link, { id, purpose }: Pick<Delivery, 'id' | 'purpose'>): boolean {
  if (purpose.kind !== 'reminder') return false;
  if (purpose.number !== null) return link.reminders === 'off';
  return isTakenBack(link, sendingOf(id));
}

/** The link itself may have left later than was promised, and again since. */
function noSoonerThanAllowed(link: Link, channel: DeliveryChannel, now: Date): Date {
  const leftAt = findLinkMessage(link, channel)?.leftAt ?? null;
  if (leftAt === null) return now;
  return new Date(Math.max(now.getTime(), leftAt.getTime() + LEAST_GAP_MS));
}
