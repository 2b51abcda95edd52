import { z } from 'zod';
import { LINK_STATES, type LinkState } from '../../../domain/link/link.js';

/** Which links a list shows; travels in the values of its buttons. */
export interface ListQuery {
  readonly mine: boolean;
  /** Empty: every state. */
  readonly states: readonly LinkState[];
  readonly words: string | null;
}

/** A button's value holds 2000 characters, and nobody looks for more. */
export const MAX_WORDS = 200;

const wire = z.object({
  p: z.number().int().min(1),
  m: z.literal(1).optional(),
  s: z.array(z.enum(LINK_STATES)).default([]),
  w: z.string().optional(),
});

export function encodeListPage({ mine, states, words }: ListQuery, page: number): string {
  return JSON.stringify({
    p: page,
    ...(mine ? { m: 1 } : {}),
    ...(states.length === 0 ? {} : { s: states }),
    ...(words === null ? {} : { w: words }),
  });
}

/** Throws for a value that no list of ours carries. */
export function decodeListPage(value: string): { readonly query: ListQuery; readonly page: number } {
  const { p, m, s, w } = wire.parse(JSON.parse(value));
  return { query: { mine: m === 1, states: s, words: w ?? null }, page: p };
}

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
