import type { LinkState } from '../../../domain/link/link.js';
import type { Words } from '../words/words.js';

/** Which links a list shows. */
export interface ListQuery {
  readonly mine: boolean;
  /** Empty: every state. */
  readonly states: readonly LinkState[];
  readonly words: string | null;
}

/** Nobody looks for more, and the buttons of a list have to carry it. */
export const MAX_WORDS = 200;

type FilterKey =
  | 'all'
  | 'mine'
  | 'open'
  | 'processing'
  | 'paid'
  | 'refunded'
  | 'expired'
  | 'cancelled'
  | 'review';

export interface ListFilter {
  readonly key: FilterKey;
  readonly query: ListQuery;
}

const filter = (key: FilterKey, states: readonly LinkState[], mine = false): ListFilter => ({
  key,
  query: { mine, states, words: null },
});

/** What a list may be narrowed to. */
export const LIST_FILTERS: readonly ListFilter[] = [
  filter('all', []),
  filter('mine', [], true),
  filter('open', ['open']),
  filter('processing', ['processing']),
  filter('paid', ['paid']),
  filter('refunded', ['partially_refunded', 'refunded']),
  filter('expired', ['expired']),
  filter('cancelled', ['cancelled']),
  filter('review', ['needs_review']),
];

/** A filter as people choose it: "My links". */
export function nameListFilter(words: Words, { key }: Pick<ListFilter, 'key'>): string {
  return words.say(`choice.filter.${key}`);
}

/** The filter that a list stands on; undefined for a search, and for several states at once. */
export function findListFilter({ mine, states, words }: ListQuery): ListFilter | undefined {
  if (words !== null) return undefined;
  return LIST_FILTERS.find(({ query }) => query.mine === mine && query.states.join() === [...states].join());
}
