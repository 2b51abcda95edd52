import type { Link } from '../../../domain/link/link.js';
import {
  CARRIER_COPY,
  CHANNEL_NAMES,
  type DeliverySent,
  findLinkOutcome,
  isDeliverySent,
  nameMessage,
} from '../copy/delivery-copy.js';
import { joinAnd } from '../copy/join-and.js';
import { type Line, text, time } from './line.js';

function isSamePurpose(a: DeliverySent['purpose'], b: DeliverySent['purpose']): boolean {
  if (a.kind === 'link' || b.kind === 'link') return a.kind === b.kind;
  return a.number === b.number;
}

/** The newest message and the channels it went out by: "Email and SMS kept in the outbox 10:02". */
export function describeSent(link: Link, newest: DeliverySent, timeZone: string): Line {
  const { purpose, carrier, at } = newest;
  const sent = link.history.filter(isDeliverySent).filter((event) => isSamePurpose(event.purpose, purpose));
  const message = nameMessage(
    purpose,
    sent.map(({ channel }) => channel),
  );
  return [text(`${message} ${CARRIER_COPY[carrier].done} `), time(at, timeZone)];
}

/** What still brings the link to the customer: "goes out by email 10:02"; nothing when all of it has gone out. */
export function describeToSend(link: Link, timeZone: string, verb: 'Goes out' | 'goes out'): Line {
  const { channels, sendTiming, history } = link;
  if (sendTiming.kind === 'no') return [];
  const owed = channels.filter((channel) => findLinkOutcome(history, channel) === undefined);
  if (owed.length === 0) return [];
  const words = `${verb} by ${joinAnd(owed.map((channel) => CHANNEL_NAMES[channel]))}`;
  return sendTiming.kind === 'now'
    ? [text(`${words} now`)]
    : [text(`${words} `), time(sendTiming.at, timeZone)];
}
