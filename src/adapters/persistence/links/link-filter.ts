import { type QueryFilter, trusted } from 'mongoose';
import type { LinkFilter } from '../../../ports/link-repository.js';
import type { LinkDocument } from './link-document.js';

/** More than a person types; bounds the work of one search. */
const MAX_WORDS = 10;
const MAX_SEARCH_LENGTH = 200;

function toWordPattern(word: string): RegExp {
  return new RegExp(word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
}

/** Each word, matched literally, must be found somewhere in the link's search text. */
function toWordPatterns(words: string): readonly RegExp[] {
  return words
    .slice(0, MAX_SEARCH_LENGTH)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map(toWordPattern);
}

export function toListQuery(filter: LinkFilter): QueryFilter<LinkDocument> {
  const patterns = toWordPatterns(filter.words ?? '');
  return {
    merchantId: filter.merchantId,
    ...(filter.ownerId === undefined ? {} : { ownerId: filter.ownerId }),
    ...(filter.states === undefined ? {} : { state: trusted({ $in: filter.states }) }),
    ...(patterns.length === 0 ? {} : { $and: patterns.map((searchText) => ({ searchText })) }),
  };
}
