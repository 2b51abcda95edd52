import { z } from 'zod';
import { LINK_STATES } from '../../../domain/link/link.js';
import type { ListQuery } from '../../chat/choices/list-query.js';

/** The value of a button that turns the pages of a list; it holds 2000 characters. */
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
