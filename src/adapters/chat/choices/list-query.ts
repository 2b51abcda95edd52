import type { LinkState } from '../../../domain/link/link.js';

/** Which links a list shows. */
export interface ListQuery {
  readonly mine: boolean;
  /** Empty: every state. */
  readonly states: readonly LinkState[];
  readonly words: string | null;
}

/** Nobody looks for more, and the buttons of a list have to carry it. */
export const MAX_WORDS = 200;

export interface ListFilter {
  readonly key: string;
  readonly label: string;
  readonly query: ListQuery;
}

const filter = (key: string, label: string, states: readonly LinkState[], mine = false): ListFilter => ({
  key,
  label,
  query: { mine, states, words: null },
});

/** What a list may be narrowed to. */
export const LIST_FILTERS: readonly ListFilter[] = [
  filter('all', 'All links', []),
  filter('mine', 'My links', [], true),
  filter('open', 'Open', ['open']),
  filter('processing', 'Processing', ['processing']),
  filter('paid', 'Paid', ['paid']),
  filter('refunded', 'Refunded', ['partially_refunded', 'refunded']),
  filter('expired', 'Expired', ['expired']),
  filter('cancelled', 'Cancelled', ['cancelled']),
  filter('review', 'Needs a decision', ['needs_review']),
];

/** The filter that a list stands on; undefined for a search, and for several states at once. */
export function findListFilter({ mine, states, words }: ListQuery): ListFilter | undefined {
  if (words !== null) return undefined;
  return LIST_FILTERS.find(({ query }) => query.mine === mine && query.states.join() === [...states].join());
}
