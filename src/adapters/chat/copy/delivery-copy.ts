import type { DeliveryCarrier, DeliveryChannel, DeliveryPurpose } from '../../../domain/delivery/delivery.js';
import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';
import type { LinkEvent, MessageFact } from '../../../domain/link/link-event.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { helpFor } from './help-for.js';
import { joinAnd } from './join-and.js';

export type MessageEvent = LinkEvent & MessageFact;

/** The ways a message goes, as they follow "by" in a sentence: "email and SMS". */
export function nameChannels(words: Words, channels: readonly DeliveryChannel[]): string {
  return joinAnd(
    words,
    channels.map((channel) => words.say(`fact.channel.${channel}`)),
  );
}

/** The message itself, at a sentence's start: "Email and SMS", "Reminder 2 by email and SMS". */
export function nameMessage(
  words: Words,
  purpose: DeliveryPurpose,
  channels: readonly DeliveryChannel[],
): string {
  if (purpose.kind === 'reminder') {
    const { number } = purpose;
    const by = { channels: nameChannels(words, channels) };
    if (number === null) return words.say('fact.message_reminder_asked', by);
    return words.say('fact.message_reminder', { number, ...by });
  }
  if (purpose.kind === 'receipt') {
    const of = purpose.of === 'refund' ? 'refund' : 'other';
    return words.say('fact.message_receipt', { of, channels: nameChannels(words, channels) });
  }
  const names = joinAnd(
    words,
    channels.map((channel) => words.say(`fact.message.${channel}`)),
  );
  return `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}

const CARRIERS: Readonly<Record<DeliveryCarrier, string>> = {
  local_outbox: 'Paylink',
  sendgrid: 'SendGrid',
  twilio: 'Twilio',
};

export function nameCarrier(carrier: DeliveryCarrier): string {
  return CARRIERS[carrier];
}

/** What connects a channel to the world, as an operator sets it. */
export function variableOf(channel: DeliveryChannel): string {
  return channel === 'email' ? 'SENDGRID_API_KEY' : 'TWILIO_ACCOUNT_SID';
}

/** Who reads of a message. */
export interface MessageReader {
  /** IANA */
  readonly timeZone: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox: boolean;
  /** The link by email did not arrive either: nobody is told to try that. */
  readonly isEmailNoHelp?: boolean;
}

/** What became of a message: "SMS did not arrive. This number cannot receive texts. Send it by email, or ..." */
export function describeMessage(
  words: Words,
  event: MessageEvent,
  reader: MessageReader & { readonly person: string | null },
): string {
  const message = nameMessage(words, event.purpose, [event.channel]);
  switch (event.type) {
    case 'delivery.sent':
      return describeSent(words, event, { message, hasInbox: reader.hasInbox });
    case 'delivery.delayed':
      return describeDelay(words, event, { message, timeZone: reader.timeZone });
    case 'delivery.delivered':
      return words.say('fact.delivered', { message });
    case 'delivery.bounced':
    case 'delivery.failed':
      return describeUndelivered(words, event, { message, isEmailNoHelp: reader.isEmailNoHelp === true });
    case 'delivery.called_off':
      return words.say('fact.called_off', {
        message,
        by: reader.person === null ? 'other' : 'person',
        person: reader.person ?? '',
      });
  }
}

type EventOf<T extends MessageEvent['type']> = Extract<MessageEvent, { readonly type: T }>;

/** That it left, or where it stays. */
export function describeSent(
  words: Words,
  { carrier, channel }: Pick<EventOf<'delivery.sent'>, 'carrier' | 'channel'>,
  { message, hasInbox }: { readonly message: string; readonly hasInbox: boolean },
): string {
  if (carrier !== 'local_outbox') {
    return words.say('fact.sending_left', { message, carrier: nameCarrier(carrier) });
  }
  return hasInbox
    ? words.say('fact.sending_in_inbox', { message })
    : words.say('fact.sending_kept', { message, variable: variableOf(channel) });
}

function describeDelay(
  words: Words,
  { reason, channel, until }: EventOf<'delivery.delayed'>,
  { message, timeZone }: { readonly message: string; readonly timeZone: string },
): string {
  switch (reason) {
    case 'account':
      return words.say('fact.delayed.account', {
        message,
        channel: channel === 'whatsapp' ? 'other' : channel,
      });
    case 'trouble':
      return words.say('fact.delayed.trouble', { message });
    case 'recipient_limit':
    case 'daily_limit': {
      const time = until === undefined ? '' : formatWhen(words, until, timeZone);
      return words.say(`fact.delayed.${reason}`, { message, when: time === '' ? 'other' : 'time', time });
    }
  }
}

/** Three sentences: that it did not get there, why, and what to do. */
function describeUndelivered(
  words: Words,
  { type, reason, channel }: EventOf<'delivery.bounced' | 'delivery.failed'>,
  { message, isEmailNoHelp }: { readonly message: string; readonly isEmailNoHelp: boolean },
): string {
  const next = sayNext(words, reason, channel === 'email' || isEmailNoHelp);
  if (reason === 'unknown') return `${words.say('fact.perhaps_sent', { message })} ${next}`;
  const how = reason === 'spam_report' ? 'complained' : type === 'delivery.bounced' ? 'bounced' : 'not_sent';
  const hasLeft = type === 'delivery.bounced';
  return `${words.say(`fact.${how}`, { message })} ${sayReason(words, reason, { channel, hasLeft })} ${next}`;
}

/** Whose words differ between a mailbox and a number. */
const SAID_BY_CHANNEL = [
  'refused',
  'no_such_address',
  'unreachable',
  'blocked',
  'opted_out',
  'suppressed',
  'sender_refused',
] as const;
type SaidByChannel = (typeof SAID_BY_CHANNEL)[number];

function isSaidByChannel(reason: DeliveryReason): reason is SaidByChannel {
  return SAID_BY_CHANNEL.some((each) => each === reason);
}

/** Why a message did not get there. What has not left was refused by none but its carrier. */
export function sayReason(
  words: Words,
  reason: Exclude<DeliveryReason, 'unknown'>,
  { channel, hasLeft }: { readonly channel: DeliveryChannel; readonly hasLeft: boolean },
): string {
  if (!isSaidByChannel(reason)) return words.say(`fact.reason.${reason}`);
  const isOfMailbox = channel === 'email' && (hasLeft || reason !== 'refused');
  return words.say(`fact.reason.${reason}`, { channel: isOfMailbox ? 'email' : 'other' });
}

function sayNext(words: Words, reason: DeliveryReason, isEmailNoHelp: boolean): string {
  const help = helpFor(reason);
  if (help !== 'another') return words.say(`fact.undelivered_next.${help}`);
  return words.say('fact.undelivered_next.another', { channel: isEmailNoHelp ? 'email' : 'other' });
}
