import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Link, LinkDraft } from '../../../domain/link/link.js';
import { didNotArrive, findNewestMessage } from '../../../domain/sending/link-message.js';
import type { MessageProgress } from '../../../domain/sending/message-progress.js';
import { formatWhen, formatWhenBoth, type WhenReader } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { describeMessage, type MessageReader, variableOf } from './delivery-copy.js';
import { describeRecipients } from './describe-recipients.js';
import { describeToCome } from './waiting-copy.js';

/** Whether what is sent by a channel reaches customers. */
export type IsConnected = (channel: DeliveryChannel) => boolean;

type Sending = Pick<LinkDraft, 'sendTiming' | 'channels'>;

function isToBeSent({ sendTiming, channels }: Sending): boolean {
  return sendTiming.kind !== 'no' && channels.length > 0;
}

/** What may be missing while something else is connected. */
const SOME_MISSING = ['email', 'sms', 'whatsapp', 'email_sms', 'email_whatsapp', 'sms_whatsapp'] as const;

/** How far messages get: out into the world, or to an inbox of the playground. */
export interface Reach {
  readonly isConnected: IsConnected;
  readonly hasInbox?: boolean;
}

/** What keeps messages from customers; null where all of them arrive, and for a link that its maker shares. */
export function describeReach(
  words: Words,
  draft: Sending,
  { isConnected, hasInbox = false }: Reach,
): string | null {
  if (!isToBeSent(draft)) return null;
  const missing = DELIVERY_CHANNELS.filter((each) => draft.channels.includes(each) && !isConnected(each));
  if (missing.length === 0) return null;
  if (hasInbox) return words.say('review.reach_inbox');
  const some = DELIVERY_CHANNELS.some(isConnected) ? missing.join('_') : null;
  return words.say('review.reach', { missing: SOME_MISSING.find((each) => each === some) ?? 'other' });
}

/** What will be sent, to whom and when: "email to ann@example.com, right after you create it". */
export function describePlannedSending(draft: LinkDraft, reader: WhenReader): string {
  const { words } = reader;
  if (!isToBeSent(draft)) return words.say('review.sending.none');
  const { sendTiming, channels } = draft;
  const recipients = describeRecipients(words, draft, channels);
  if (sendTiming.kind !== 'at') return words.say('review.sending.planned_now', { recipients });
  return words.say('review.sending.planned_at', { recipients, time: formatWhenBoth(sendTiming.at, reader) });
}

/** Says of some recipients what became of their messages. */
type Outcome = (recipients: string) => string;

export type SendingReader = WhenReader & MessageReader;

/**
 * What became of each message that brings a link, then what still goes to its customer:
 * "email to ann@example.com, delivered Fri 27 Nov 2026, 10:02".
 */
export function describeSending(link: Link, reader: SendingReader): string {
  const { words } = reader;
  const alike = new Map<string, { readonly outcome: Outcome; readonly channels: DeliveryChannel[] }>();
  for (const channel of link.channels) {
    const outcome = findOutcome(link, channel, reader);
    if (outcome === null) continue;
    const known = alike.get(outcome(''));
    if (known === undefined) alike.set(outcome(''), { outcome, channels: [channel] });
    else known.channels.push(channel);
  }
  const came = [...alike.values()].map(({ outcome, channels }) =>
    outcome(describeRecipients(words, link, channels)),
  );
  const toCome = describeToCome(link, reader);
  const isNone = came.length === 0 && toCome.every(({ isOfLink }) => !isOfLink);
  return [
    ...(isNone ? [words.say('review.sending.none')] : []),
    ...came,
    ...toCome.map(({ said }) => said),
  ].join('\n');
}

/** Null: there is none, or it is among what still goes. */
function findOutcome(link: Link, channel: DeliveryChannel, reader: SendingReader): Outcome | null {
  const { words } = reader;
  const newest = findNewestMessage(link, channel);
  if (newest === null) return null;
  if (newest.kind === 'told') {
    return tellOutcome(newest.message, { ...reader, isEmailNoHelp: didNotArrive(link, 'email') });
  }
  if (link.state === 'processing')
    return (recipients) => words.say('review.sending.under_way', { recipients });
  if (link.state !== 'open') return (recipients) => words.say('review.sending.ended', { recipients });
  return null;
}

function tellOutcome({ last, channel, leftAt }: MessageProgress, reader: SendingReader): Outcome {
  const { words, hasInbox } = reader;
  const time = formatWhen(
    words,
    last.type === 'delivery.sent' ? (leftAt ?? last.at) : last.at,
    reader.timeZone,
  );
  if (last.type === 'delivery.delivered') {
    return (recipients) => words.say('review.sending.delivered', { recipients, time });
  }
  if (last.type !== 'delivery.sent') {
    const news = describeMessage(words, last, { ...reader, person: null });
    return (recipients) => words.say('review.sending.told', { recipients, news });
  }
  if (last.carrier !== 'local_outbox') {
    return (recipients) => words.say('review.sending.left', { recipients, time });
  }
  if (hasInbox) return (recipients) => words.say('review.sending.in_inbox', { recipients, time });
  const variable = variableOf(channel);
  return (recipients) => words.say('review.sending.kept', { recipients, time, variable });
}
