import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Link, LinkDraft } from '../../../domain/link/link.js';
import { formatWhen, formatWhenBoth, type WhenReader } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { findLinkOutcome, nameChannels } from './delivery-copy.js';
import { joinAnd } from './join-and.js';

/** Whether what is sent by a channel reaches customers. */
export type IsConnected = (channel: DeliveryChannel) => boolean;

type Sending = Pick<LinkDraft, 'sendTiming' | 'channels'>;

function isToBeSent({ sendTiming, channels }: Sending): boolean {
  return sendTiming.kind !== 'no' && channels.length > 0;
}

/** What may be missing while something else is connected. */
const SOME_MISSING = ['email', 'sms', 'whatsapp', 'email_sms', 'email_whatsapp', 'sms_whatsapp'] as const;

/** What keeps messages from customers; null where all of them arrive, and for a link that its maker shares. */
export function describeReach(words: Words, draft: Sending, isConnected: IsConnected): string | null {
  if (!isToBeSent(draft)) return null;
  const missing = DELIVERY_CHANNELS.filter((each) => draft.channels.includes(each) && !isConnected(each));
  if (missing.length === 0) return null;
  const some = DELIVERY_CHANNELS.some(isConnected) ? missing.join('_') : null;
  return words.say('review.reach', { missing: SOME_MISSING.find((each) => each === some) ?? 'other' });
}

/** "email to ann@example.com and SMS to +66812345678" */
function describeRecipients(
  words: Words,
  { customer }: LinkDraft,
  channels: readonly DeliveryChannel[],
): string {
  const recipients = channels.map((channel) => {
    const contact = channel === 'email' ? customer.email : customer.phone;
    return contact === null
      ? nameChannels(words, [channel])
      : words.say(`review.recipient.${channel}`, { contact });
  });
  return joinAnd(words, recipients);
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

/** What became of each message that brings a link: "email to ann@example.com, goes out now". */
export function describeSending(link: Link, reader: WhenReader): string {
  const { words } = reader;
  if (!isToBeSent(link)) return words.say('review.sending.none');
  const alike = new Map<string, { readonly outcome: Outcome; readonly channels: DeliveryChannel[] }>();
  for (const channel of link.channels) {
    const outcome = findOutcome(link, channel, reader);
    const known = alike.get(outcome(''));
    if (known === undefined) alike.set(outcome(''), { outcome, channels: [channel] });
    else known.channels.push(channel);
  }
  return [...alike.values()]
    .map(({ outcome, channels }) => outcome(describeRecipients(words, link, channels)))
    .join('; ');
}

function findOutcome(link: Link, channel: DeliveryChannel, reader: WhenReader): Outcome {
  const { words } = reader;
  const { state, sendTiming, history } = link;
  const event = findLinkOutcome(history, channel);
  if (event?.type === 'delivery.failed') {
    return (recipients) => words.say(`review.sending.failed.${event.reason}`, { recipients });
  }
  if (event !== undefined) {
    const time = formatWhen(words, event.at, reader.timeZone);
    return (recipients) => words.say(`review.sending.sent.${event.carrier}`, { recipients, time });
  }
  if (state === 'processing') return (recipients) => words.say('review.sending.under_way', { recipients });
  if (state !== 'open') return (recipients) => words.say('review.sending.ended', { recipients });
  if (sendTiming.kind === 'at' && sendTiming.at > reader.now) {
    const time = formatWhenBoth(sendTiming.at, reader);
    return (recipients) => words.say('review.sending.later', { recipients, time });
  }
  return (recipients) => words.say('review.sending.now', { recipients });
}
