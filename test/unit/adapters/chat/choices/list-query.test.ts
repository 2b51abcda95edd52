import { describe, expect, it } from '@jest/globals';
import {
  findListFilter,
  LIST_FILTERS,
  type ListQuery,
  nameListFilter,
} from '../../../../../src/adapters/chat/choices/list-query.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';
import { ENGLISH } from '../../../../support/english.js';

const ALL: ListQuery = { mine: false, states: [], words: null };

function nameOf(query: ListQuery): string | null {
  const filter = findListFilter(query);
  return filter === undefined ? null : nameListFilter(ENGLISH, filter);
}

describe('findListFilter', () => {
  it('knows the filter of a command', () => {
    expect(nameOf({ ...ALL, mine: true })).toBe('My links');
    expect(nameOf({ ...ALL, states: ['partially_refunded', 'refunded'] })).toBe('Refunded');
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
