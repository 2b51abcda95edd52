import { LINK_STATES, type LinkState } from '../../../domain/link/link.js';

/** What may follow `list`, beside `mine` and `all`. */
const FILTERS: Readonly<Record<string, readonly LinkState[]>> = {
  ...Object.fromEntries(LINK_STATES.map((state) => [state, [state]])),
  refunded: ['partially_refunded', 'refunded'],
  canceled: ['cancelled'],
  decide: ['needs_review'],
  // As it was called before.
  review: ['needs_review'],
  all: [],
};

export type ListFilters =
  | { readonly ok: true; readonly mine: boolean; readonly states: readonly LinkState[] }
  | { readonly ok: false; readonly text: string };

/** Reads "mine open", in any order and case. Several states add up; none means every state. */
export function readListFilters(words: readonly string[]): ListFilters {
  let mine = false;
  const states = new Set<LinkState>();
  for (const word of words) {
    const typed = word.toLowerCase();
    const filter = Object.hasOwn(FILTERS, typed) ? FILTERS[typed] : undefined;
    if (typed === 'mine') mine = true;
    else if (filter === undefined) return { ok: false, text: word };
    for (const state of filter ?? []) states.add(state);
  }
  return { ok: true, mine, states: [...states] };
}
