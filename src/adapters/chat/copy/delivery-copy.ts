import type { DeliveryChannel, DeliveryPurpose } from '../../../domain/delivery/delivery.js';
import type { LinkEvent } from '../../../domain/link/link-event.js';
import type { Words } from '../words/words.js';
import { joinAnd } from './join-and.js';

/** A message that went out, as the link's history has it. */
export type DeliverySent = Extract<LinkEvent, { readonly type: 'delivery.sent' }>;

/** A message that did not, or that nobody knows about. */
export type DeliveryFailed = Extract<LinkEvent, { readonly type: 'delivery.failed' }>;

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
    return words.say('fact.message_reminder', { number, channels: nameChannels(words, channels) });
  }
  const names = joinAnd(
    words,
    channels.map((channel) => words.say(`fact.message.${channel}`)),
  );
  return `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
}

export function isDeliverySent(event: LinkEvent): event is DeliverySent {
  return event.type === 'delivery.sent';
}

/** What became of the message that brings the link by this channel; undefined while it is still to go out. */
export function findLinkOutcome(
  history: readonly LinkEvent[],
  channel: DeliveryChannel,
): DeliverySent | DeliveryFailed | undefined {
  return history
    .filter((event) => event.type === 'delivery.sent' || event.type === 'delivery.failed')
    .findLast((event) => event.purpose.kind === 'link' && event.channel === channel);
}
