import { describe, expect, it } from '@jest/globals';
import type { ListQuery } from '../../../../../src/adapters/chat/choices/list-query.js';
import { MAX_WORDS } from '../../../../../src/adapters/chat/choices/list-query.js';
import { decodeListPage, encodeListPage } from '../../../../../src/adapters/slack/intents/list-page.js';
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
