import type { Link } from '../../../domain/link/link.js';
import {
  type DeliverySent,
  findLinkOutcome,
  isDeliverySent,
  nameChannels,
  nameMessage,
} from '../copy/delivery-copy.js';
import type { CardContext } from './card.js';
import { type Line, text, time, toLine } from './line.js';

type Reader = Pick<CardContext, 'words' | 'merchant'>;

function isSamePurpose(a: DeliverySent['purpose'], b: DeliverySent['purpose']): boolean {
  if (a.kind === 'link' || b.kind === 'link') return a.kind === b.kind;
  return a.number === b.number;
}

/** The newest message and the channels it went out by: "Email and SMS kept in the outbox 10:02". */
export function describeSent(link: Link, newest: DeliverySent, { words, merchant }: Reader): Line {
  const { purpose, carrier, at } = newest;
  const sent = link.history.filter(isDeliverySent).filter((event) => isSamePurpose(event.purpose, purpose));
  const message = nameMessage(
    words,
    purpose,
    sent.map(({ channel }) => channel),
  );
  const when = time(words, at, merchant.settings.timeZone);
  return toLine(words.mix(`card.sent.${carrier}`, { message, time: when }));
}

/**
 * What still brings the link to the customer: "goes out by email 10:02"; nothing when all of it has gone out.
 * `place`: whether its line begins with it.
 */
export function describeToSend(link: Link, place: 'first' | 'other', { words, merchant }: Reader): Line {
  const { sendTiming, history } = link;
  if (sendTiming.kind === 'no') return [];
  const owed = link.channels.filter((channel) => findLinkOutcome(history, channel) === undefined);
  if (owed.length === 0) return [];
  const channels = nameChannels(words, owed);
  if (sendTiming.kind === 'now') return [text(words.say('card.goes_out_now', { place, channels }))];
  const when = time(words, sendTiming.at, merchant.settings.timeZone);
  return toLine(words.mix('card.goes_out_at', { place, channels, time: when }));
}
