import type { Account } from '../../../domain/chat/account.js';
import type { ChatPlace } from '../../../domain/chat/chat-place.js';
import type { Member } from '../../../domain/merchant/member.js';
import { formatClock, formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';

/** A piece of a line. Texts are plain: each platform escapes them when it renders the line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  /** A teammate, shown as a mention; `name` where a mention cannot be. */
  | {
      readonly kind: 'member';
      readonly accounts: readonly Account[];
      readonly name: string;
    }
  /** A moment that each reader sees in their own zone where the platform can; `words` name the zone. */
  | { readonly kind: 'time'; readonly at: Date; readonly show: 'day' | 'clock'; readonly words: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  /** A conversation, shown by the name that its chat has for it; `words` where none can be. */
  | { readonly kind: 'place'; readonly place: ChatPlace; readonly words: string };

export type Line = readonly Inline[];

const SEPARATOR: Inline = { kind: 'text', text: ' · ' };

export function text(plain: string): Inline {
  return { kind: 'text', text: plain };
}

export function bold(plain: string): Inline {
  return { kind: 'text', text: plain, bold: true };
}

export function mention(words: Words, { accounts, displayName }: Member): Inline {
  return { kind: 'member', accounts, name: displayName ?? words.say('card.a_teammate') };
}

/** By name; whoever has none yet as the chat calls them. */
export function nameOrMention(words: Words, { accounts, displayName }: Member): Inline {
  return displayName === null
    ? { kind: 'member', accounts, name: words.say('team.unnamed') }
    : text(displayName);
}

export function place(words: Words, of: ChatPlace): Inline {
  return { kind: 'place', place: of, words: words.say('card.the_channel', { chat: of.platform }) };
}

/** Day and time of day: "Wed 25 Nov 2026, 18:00, Bangkok time". */
export function time(words: Words, at: Date, timeZone: string): Inline {
  return { kind: 'time', at, show: 'day', words: formatWhen(words, at, timeZone) };
}

/** The time of day alone, for a line that stands beside its day: "18:00 (Bangkok time)". */
export function clock(words: Words, at: Date, timeZone: string): Inline {
  return { kind: 'time', at, show: 'clock', words: formatClock(words, at, timeZone) };
}

/** A mixed message as a line. */
export function toLine(said: readonly (string | Inline)[]): Line {
  return said.map((piece) => (typeof piece === 'string' ? text(piece) : piece));
}

/** The parts with " · " between them; empty parts are left out. */
export function joinParts(parts: readonly Line[]): Line {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [SEPARATOR, ...part]));
}

/** A line as plain words, for screen readers and notifications. */
export function toPlainText(line: Line): string {
  return line.map(plainWords).join('');
}

function plainWords(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
    case 'link':
      return piece.text;
    case 'member':
      return piece.name;
    case 'time':
    case 'place':
      return piece.words;
  }
}
