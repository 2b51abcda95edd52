import type { Link } from '../../../domain/link/link.js';
import type { Member } from '../../../domain/merchant/member.js';
import type { Merchant } from '../../../domain/merchant/merchant.js';
import { isolate } from '../../../domain/text/isolate.js';
import type { Choice } from '../choices/choice.js';
import { toSentence } from '../copy/to-sentence.js';
import type { Words } from '../words/words.js';
import { type Line, toPlainText } from './line.js';

/** A chat message about a link, for any platform: one line that matters, smaller ones below, what can be done. */
export interface Card {
  readonly headline: Line;
  readonly details: readonly Line[];
  /** Three at most. */
  readonly buttons: readonly Choice[];
  /** Behind a menu where the platform has one. */
  readonly more: readonly Choice[];
  /** All of it in plain words, unescaped. */
  readonly text: string;
}

export interface CardContext {
  /** In the language of whoever reads the message. */
  readonly words: Words;
  readonly merchant: Merchant;
  /** Who made the link. */
  readonly owner: Member;
  /** The one person whom it is for; absent: its maker, or many. */
  readonly reader?: Member;
  /** Teammates whom the link's history names; who is missing is not named. */
  readonly people: readonly Member[];
  readonly payUrl: string;
  /** Customers are masked in a channel; whole in the direct messages of who may see them. */
  readonly audience: 'channel' | 'private';
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
}

/** A card whose plain words are those of its lines; `address`: added to the words where it may be read out. */
export function toCard(words: Words, parts: Omit<Card, 'text'>, address: string | null = null): Card {
  const lines = [parts.headline, ...parts.details].map(toPlainText);
  const sentences = lines.map((line) => (/[.:?]$/.test(line) ? line : toSentence(words, line)));
  return { ...parts, text: [...sentences, ...(address === null ? [] : [address])].join(' ') };
}

/** The description on one line, or nothing. */
export function whatFor({ description }: Pick<Link, 'description'>): string | null {
  return description === null ? null : isolate(description.replace(/\s+/g, ' ').trim());
}
