import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../domain/delivery/delivery.js';
import type { Link, LinkDraft } from '../../../domain/link/link.js';
import { formatWhen, formatWhenBoth, type WhenReader } from '../time/format-when.js';
import {
  CARRIER_COPY,
  CHANNEL_NAMES,
  DELIVERY_FAILURE_COPY,
  findLinkOutcome,
  SERVICE_NAMES,
} from './delivery-copy.js';
import { joinAnd } from './join-and.js';

const NOT_SENT = 'Not sent: you share it';

/** Whether what is sent by a channel reaches customers. */
export type IsConnected = (channel: DeliveryChannel) => boolean;

function describeWhatStays(missing: string): string {
  return `No ${missing} is connected: Paylink keeps the message and the customer does not get it. Share the address yourself.`;
}

type Sending = Pick<LinkDraft, 'sendTiming' | 'channels'>;

function isToBeSent({ sendTiming, channels }: Sending): boolean {
  return sendTiming.kind !== 'no' && channels.length > 0;
}

/** What keeps messages from customers; null where all of them arrive, and for a link that its maker shares. */
export function describeReach(draft: Sending, isConnected: IsConnected): string | null {
  if (!isToBeSent(draft)) return null;
  const missing = draft.channels.filter((channel) => !isConnected(channel));
  if (missing.length === 0) return null;
  const isAnyConnected = DELIVERY_CHANNELS.some(isConnected);
  return describeWhatStays(
    isAnyConnected
      ? missing.map((channel) => SERVICE_NAMES[channel]).join(' and no ')
      : 'email or text service',
  );
}

/** "email to ann@example.com and SMS to +66812345678" */
function describeRecipients({ customer }: LinkDraft, channels: readonly DeliveryChannel[]): string {
  return joinAnd(
    channels.map((channel) => {
      const contact = channel === 'email' ? customer.email : customer.phone;
      return contact === null ? CHANNEL_NAMES[channel] : `${CHANNEL_NAMES[channel]} to ${contact}`;
    }),
  );
}

/** What will be sent, to whom and when: "email to ann@example.com, right after you create it". */
export function describePlannedSending(draft: LinkDraft, reader: WhenReader): string {
  if (!isToBeSent(draft)) return NOT_SENT;
  const { sendTiming, channels } = draft;
  const when =
    sendTiming.kind === 'at' ? `on ${formatWhenBoth(sendTiming.at, reader)}` : 'right after you create it';
  return `${describeRecipients(draft, channels)}, ${when}`;
}

/** What became of each message that brings a link: "email to ann@example.com, goes out now". */
export function describeSending(link: Link, reader: WhenReader): string {
  if (!isToBeSent(link)) return NOT_SENT;
  const outcomes = link.channels.map((channel) => describeOutcome(link, channel, reader));
  return [...new Set(outcomes)]
    .map((outcome) => {
      const channels = link.channels.filter((_, at) => outcomes[at] === outcome);
      return `${describeRecipients(link, channels)}, ${outcome}`;
    })
    .join('; ');
}

function describeOutcome(link: Link, channel: DeliveryChannel, reader: WhenReader): string {
  const { state, sendTiming, history } = link;
  const outcome = findLinkOutcome(history, channel);
  if (outcome?.type === 'delivery.failed') return DELIVERY_FAILURE_COPY[outcome.reason];
  if (outcome !== undefined) {
    const { done, reach } = CARRIER_COPY[outcome.carrier];
    return `${done} on ${formatWhen(outcome.at, reader.timeZone)}: ${reach}`;
  }
  if (state === 'processing') return 'not sent while a payment is under way';
  if (state !== 'open') return 'not sent: the link is not open any more';
  const isLater = sendTiming.kind === 'at' && sendTiming.at > reader.now;
  return isLater ? `goes out ${formatWhenBoth(sendTiming.at, reader)}` : 'goes out now';
}
