import type { DeliveryChannel, DeliveryPurpose } from '../../../domain/delivery/delivery.js';
import type { Link } from '../../../domain/link/link.js';
import { didNotArrive } from '../../../domain/sending/link-message.js';
import { listSendingsToCome, type WaitingSending } from '../../../domain/sending/list-waiting-sendings.js';
import { listMessages, type MessageProgress } from '../../../domain/sending/message-progress.js';
import { describeMessage, nameChannels, nameMessage, variableOf } from '../copy/delivery-copy.js';
import { joinAnd } from '../copy/join-and.js';
import type { CardContext } from './card.js';
import { joinParts, type Line, text, time, toLine } from './line.js';
import { zoneOfReader } from './zone-of-reader.js';

type Reader = Pick<CardContext, 'words' | 'merchant' | 'reader' | 'hasInbox'>;

/** What became of a message. */
export interface MessageNews {
  readonly line: Line;
  /** Whole sentences, which share their line with nothing. */
  readonly isWhole: boolean;
}

/** The message that was spoken of last, with those that came as far by other channels: "Email and SMS left 10:02". */
export function describeNewestMessage(link: Link, reader: Reader): MessageNews | null {
  const messages = listMessages(link).filter(({ last }) => last.type !== 'delivery.called_off');
  const newest = messages.toSorted((a, b) => a.last.at.getTime() - b.last.at.getTime()).at(-1);
  if (newest === undefined) return null;
  const alike = messages.filter((each) => isAlike(each, newest));
  const { type } = newest.last;
  return {
    line: describeAlike(newest, new Set(alike.map(({ channel }) => channel)), {
      ...reader,
      isEmailNoHelp: didNotArrive(link, 'email'),
    }),
    isWhole: type !== 'delivery.sent' && type !== 'delivery.delivered',
  };
}

function isAlike(a: MessageProgress, b: MessageProgress): boolean {
  return a.last.type === b.last.type && isSamePurpose(a.purpose, b.purpose) && staysHere(a) === staysHere(b);
}

function isSamePurpose(a: DeliveryPurpose, b: DeliveryPurpose): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Which carrier took it is nothing between two that left. */
function staysHere({ last }: MessageProgress): boolean {
  return last.type === 'delivery.sent' && last.carrier === 'local_outbox';
}

function describeAlike(
  { last, purpose }: MessageProgress,
  channels: ReadonlySet<DeliveryChannel>,
  { words, merchant, hasInbox, isEmailNoHelp }: Reader & { readonly isEmailNoHelp: boolean },
): Line {
  const { timeZone } = merchant.settings;
  const said = { message: nameMessage(words, purpose, [...channels]), time: time(words, last.at, timeZone) };
  if (last.type === 'delivery.delivered') return toLine(words.mix('card.sent.delivered', said));
  if (last.type !== 'delivery.sent') {
    const teller = { timeZone, hasInbox: hasInbox === true, person: null, isEmailNoHelp };
    return [text(describeMessage(words, last, teller))];
  }
  if (last.carrier !== 'local_outbox') return toLine(words.mix('card.sent.left', said));
  if (hasInbox === true) return toLine(words.mix('card.sent.in_inbox', said));
  const variables = [...new Set([...channels].map(variableOf))];
  const variable = joinAnd(words, variables);
  return [text(words.say('card.sent.kept', { message: said.message, variable, count: variables.length }))];
}

/**
 * What still goes to the customer, and whether more is planned after it: "goes out by email 10:02 · 1 more planned"; nothing
 * when all of it has gone out. `place`: whether its line begins with it.
 */
export function describeToSend(link: Link, place: 'first' | 'other', reader: Reader): Line {
  const { words } = reader;
  const waiting = listToSend(link);
  const [first] = waiting;
  if (first === undefined) return [];
  const together = waiting.filter((each) => goesWith(each, first));
  const goes = {
    place,
    channels: nameChannels(
      words,
      link.channels.filter((channel) => together.some(({ channels }) => channels.includes(channel))),
    ),
    time: time(words, first.dueAt, zoneOfReader(reader)),
  };
  const isReminder = first.purpose.kind === 'reminder';
  const next = toLine(words.mix(isReminder ? 'card.reminder_goes_out_at' : 'card.goes_out_at', goes));
  const count = waiting.length - together.length;
  return joinParts([next, ...(count === 0 ? [] : [[text(words.say('card.more_to_go', { count }))]])]);
}

/** A reminder whose time has come may have been left out, of which nothing is told; the link itself never is. */
function listToSend(link: Link): readonly WaitingSending[] {
  const heardAt = link.history.at(-1)?.at ?? link.createdAt;
  return listSendingsToCome(link).filter(({ purpose, dueAt }) => purpose.kind === 'link' || dueAt > heardAt);
}

function goesWith(one: WaitingSending, other: WaitingSending): boolean {
  return one.dueAt.getTime() === other.dueAt.getTime() && one.purpose.kind === other.purpose.kind;
}
