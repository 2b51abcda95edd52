import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import type { Link } from '../../../../domain/link/link.js';
import { listWaitingSendings } from '../../../../domain/sending/list-waiting-sendings.js';
import type { Stop } from '../../../../service/delivery/find-stops.js';
import { AT_ONCE_MS, waitingChoices } from '../../choices/sending-choices.js';
import { describeRecipients } from '../../copy/describe-recipients.js';
import { describeReach, type Reach } from '../../copy/sending-copy.js';
import { describeStops } from '../../copy/stop-copy.js';
import { describeStillPlanned } from '../../copy/waiting-copy.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { sendingNote } from './page-parts.js';

export interface SentParts extends WhenReader, Reach {
  readonly link: Link;
  /** Null: the first. */
  readonly sendingId: string | null;
  readonly channels: readonly DeliveryChannel[];
  readonly dueAt: Date;
  /** Ways that were not named and by which nothing goes. */
  readonly leftOut: readonly Stop[];
  /** A reminder that waits for the daytime in the zone of the merchant. */
  readonly isHeld: boolean;
  readonly merchantZone: string;
}

function describeSent({ words, now, timeZone, ...sent }: SentParts): string {
  const recipients = describeRecipients(words, sent.link, sent.channels);
  const leftMs = sent.dueAt.getTime() - now.getTime();
  if (!sent.isHeld && leftMs <= AT_ONCE_MS) {
    return words.say('page.sent.soon', { seconds: Math.max(0, Math.ceil(leftMs / 1000)), recipients });
  }
  // Elsewhere it may be day, and "at night" would puzzle whoever reads the time in their own zone.
  const time = formatWhen(words, sent.dueAt, sent.isHeld ? sent.merchantZone : timeZone);
  return words.say(sent.isHeld ? 'page.sent.held' : 'page.sent.later', { time, recipients });
}

/** What else goes to where this one goes: it takes the place of nothing. */
function describeOthers({ words, timeZone, link, sendingId, channels, now }: SentParts): string | null {
  const others = listWaitingSendings(link, now).filter(
    (each) => each.sendingId !== sendingId && each.channels.some((channel) => channels.includes(channel)),
  );
  return describeStillPlanned(link, others, { words, timeZone });
}

/** When a message leaves and to whom, and how it is stopped until then. */
export function buildSent(parts: SentParts): PageReply {
  const { words, link, channels, dueAt, now, leftOut } = parts;
  const said = describeSent(parts);
  const reach = describeReach(words, { sendTiming: { kind: 'now' }, channels }, parts);
  const notes = [describeOthers(parts), ...describeStops(words, leftOut), reach].filter(
    (note) => note !== null,
  );
  const offered = dueAt > now ? [choices(...waitingChoices(words, link, parts))] : [];
  return {
    kind: 'sent',
    title: words.say('page.title.link'),
    words: [said, ...notes].join(' '),
    parts: [says(said), ...notes.flatMap(sendingNote), ...offered],
  };
}
