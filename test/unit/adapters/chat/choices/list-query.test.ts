import { describe, expect, it } from '@jest/globals';
import {
  findListFilter,
  LIST_FILTERS,
  type ListQuery,
} from '../../../../../src/adapters/chat/choices/list-query.js';
import { LINK_STATES } from '../../../../../src/domain/link/link.js';

const ALL: ListQuery = { mine: false, states: [], words: null };

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
