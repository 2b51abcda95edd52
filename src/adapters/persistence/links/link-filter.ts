import { type QueryFilter, trusted } from 'mongoose';
import { LINK_EXCEPTIONS } from '../../../domain/link/link.js';
import type { LinkFilter } from '../../../ports/link-repository.js';
import type { LinkDocument } from './link-document.js';

export type LinkQuery = QueryFilter<LinkDocument>;

/** Sorts after every letter, and is none. */
const AFTER_ALL_LETTERS = '\u{10ffff}';

/** A link with a word that begins so. Words hold letters, digits and symbols: nothing that a pattern would read. */
export function beginsWith(word: string): LinkQuery {
  return { words: new RegExp(`^${word}`) };
}

/** A link with a word that begins so and comes after `lead` in the order of words. */
export function beginsWithAfter(word: string, lead: string): LinkQuery {
  return { words: trusted({ $elemMatch: { $gt: lead, $lt: `${word}${AFTER_ALL_LETTERS}` } }) };
}

/** The links of a merchant, or of one of its members: what every query must ask for. */
export function toScope({ merchantId, ownerId, refundAskedBy }: LinkFilter): LinkQuery {
  return {
    merchantId,
    ...(ownerId === undefined ? {} : { ownerId }),
    ...(refundAskedBy === undefined ? {} : { refunds: waitsFor(refundAskedBy) }),
  };
}

/** Links whose money waits for a decision. */
export const UNDECIDED: LinkQuery = { exception: trusted({ $in: [...LINK_EXCEPTIONS] }) };

/** All of a filter but its words. */
export function toBase(filter: LinkFilter): LinkQuery {
  const { states, orUndecided } = filter;
  const scope = toScope(filter);
  if (states === undefined) return scope;
  const inStates = { state: trusted({ $in: [...states] }) };
  return orUndecided ? { ...scope, $or: [inStates, UNDECIDED] } : { ...scope, ...inStates };
}

function waitsFor(memberId: string) {
  return trusted({ $elemMatch: { status: 'awaiting_approval', 'requestedBy.memberId': memberId } });
}

/** A filter that asks for words too; an index of words is read by the first of them. */
export function withWords(base: LinkQuery, words: readonly LinkQuery[]): LinkQuery {
  return words.length === 0 ? base : { ...base, $and: [...words] };
}
