import { describe, expect, it } from '@jest/globals';
import {
  decodeListPage,
  encodeListPage,
  findListFilter,
  LIST_FILTERS,
  type ListQuery,
  MAX_WORDS,
} from '../../../../../src/adapters/slack/links/list-query.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';

const ALL: ListQuery = { mine: false, states: [], words: null };

describe('encodeListPage', () => {
  it.each<[string, ListQuery]>([
    ['everything', ALL],
    ['my open links', { mine: true, states: ['open'], words: null }],
    ['a search', { mine: false, states: [], words: 'school "fees" & <b>' }],
  ])('is read back: %s', (_name, query) => {
    expect(decodeListPage(encodeListPage(query, 7))).toEqual({ query, page: 7 });
  });

  it('fits a button’s value however much was searched for', () => {
    const query = { mine: true, states: [...LINK_STATES], words: '"'.repeat(MAX_WORDS) };
    expect(encodeListPage(query, 100_000).length).toBeLessThan(2000);
  });
});

describe('decodeListPage', () => {
  it.each(['', '{}', '{"p":0}', '{"p":1,"s":["gone"]}', 'x'])('refuses %j', (value) => {
    expect(() => decodeListPage(value)).toThrow();
  });
});

describe('findListFilter', () => {
  it('knows the filter of a command', () => {
    expect(findListFilter({ ...ALL, mine: true })?.label).toBe('My links');
    expect(findListFilter({ ...ALL, states: ['partially_refunded', 'refunded'] })?.label).toBe('Refunded');
  });

  it('knows none for a search or for several states', () => {
    expect(findListFilter({ ...ALL, words: 'fees' })).toBeUndefined();
    expect(findListFilter({ ...ALL, states: ['open', 'paid'] })).toBeUndefined();
  });

  it('offers every state', () => {
    const offered = LIST_FILTERS.flatMap(({ query }) => query.states);
    expect([...offered].sort()).toEqual([...LINK_STATES].sort());
  });
});
