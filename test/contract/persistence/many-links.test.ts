import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LinkDocument } from '../../../src/adapters/persistence/links/link-document.js';
import { toLinkDocument } from '../../../src/adapters/persistence/links/link-mapper.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import type { LinkFilter } from '../../../src/ports/link-repository.js';
import { buildLink, later } from './build-link.js';
import { setUpStores } from './open-stores.js';

const NOTHING_DUE = { expiry: null, question: null, refund: null };
const COUNT = 2_600;
const PAGE = { skip: 0, limit: 10 };
const MANY = { total: 1_000, rest: 'more' };

/** The newest has the highest number. All are of Lotus school, the oldest 1,200 of the winter; only 0 is of two cities. */
function describeNth(n: number): string {
  const city = n === 0 ? 'Hanoi Bangkok' : n % 2 === 0 ? 'Hanoi' : 'Bangkok';
  return `Lotus ${n % 900 === 7 ? 'schools' : 'school'} ${city}${n < 1_200 ? ' winter' : ''}`;
}

const idOf = (n: number) => `lnk_${String(n).padStart(4, '0')}`;
const ids = (...ns: number[]) => ns.map(idOf);

function buildNth(n: number) {
  return buildLink(idOf(n), {
    createdAt: later(n * 1_000),
    reference: `R-${n}`,
    description: describeNth(n),
    ownerId: n % 100 === 0 ? 'mem_rare' : 'mem_1',
    state: n % 4 === 0 ? 'paid' : n % 4 === 1 ? 'open' : 'expired',
  });
}

describe('LinkRepository list of many links', () => {
  const openStore = setUpStores();
  let store: Store;

  beforeEach(async () => {
    store = await openStore();
    const documents = Array.from({ length: COUNT }, (_, n) =>
      toLinkDocument(buildNth(n), `req_${n}`, NOTHING_DUE),
    );
    await store.db.collection<LinkDocument>('links').insertMany(documents);
  });

  const list = async (filter: Omit<LinkFilter, 'merchantId'>, page = PAGE) => {
    const { links, ...counted } = await store.links.list({ merchantId: 'mer_1', ...filter }, page);
    return { ids: links.map(({ id }) => id), ...counted };
  };

  it('answers several who search at once, each of their own', async () => {
    await store.links.insert(
      buildLink('lnk_b', { merchantId: 'mer_2', description: 'Jazz at noon' }),
      'req_b',
    );
    const search = async (merchantId: string, words: string) => {
      const { links, total } = await store.links.list({ merchantId, words }, { skip: 0, limit: 1 });
      return [links[0]?.id ?? null, total];
    };
    const asked = [
      ['mer_1', 'schools'],
      ['mer_1', 'jazz'],
      ['mer_2', 'jazz'],
      ['mer_2', 'school'],
      ['mer_3', 'jazz'],
    ] as const;
    expect(await Promise.all(asked.map(([id, words]) => search(id, words)))).toEqual([
      ['lnk_1807', 3],
      [null, 0],
      ['lnk_b', 1],
      [null, 0],
      [null, 0],
    ]);
    // More than can be counted together.
    expect(await Promise.all([search('mer_1', 'school'), search('mer_2', 'jazz')])).toEqual([
      ['lnk_2599', 1_000],
      ['lnk_b', 1],
    ]);
  });

  it('counts a list up to a thousand, and turns it over up to there', async () => {
    expect(await list({}, { skip: 0, limit: 2 })).toEqual({ ids: ids(2599, 2598), ...MANY });
    expect(await list({}, { skip: 997, limit: 10 })).toEqual({ ids: ids(1602, 1601, 1600), ...MANY });
    expect(await list({}, { skip: 1_000, limit: 10 })).toEqual({ ids: [], ...MANY });
    expect(await list({ states: ['paid'] }, { skip: 648, limit: 10 })).toEqual({
      ids: ids(4, 0),
      total: 650,
      rest: 'none',
    });
    expect(await list({ states: ['paid', 'open'] }, { skip: 2, limit: 3 })).toEqual({
      ids: ids(2593, 2592, 2589),
      ...MANY,
    });
  });

  it('finds a rare word exactly, alone and beside common ones', async () => {
    const tens = [779, 778, 777, 776, 775, 774, 773, 772, 771, 770];
    expect(await list({ words: 'R77' })).toEqual({ ids: ids(...tens), total: 11, rest: 'none' });
    expect(await list({ words: 'R77' }, { skip: 10, limit: 10 })).toMatchObject({ ids: ids(77), total: 11 });
    expect(await list({ words: 'lotus hanoi R778' })).toEqual({ ids: ids(778), total: 1, rest: 'none' });
    expect(await list({ words: 'lotus zzz' })).toEqual({ ids: [], total: 0, rest: 'none' });
  });

  it.each(['winter', 'wint'])(
    'finds the newest with the common word %s, however old they are',
    async (words) => {
      expect(await list({ words }, { skip: 10, limit: 2 })).toEqual({ ids: ids(1189, 1188), ...MANY });
      expect(await list({ words }, { skip: 999, limit: 2 })).toEqual({ ids: ids(200), ...MANY });
    },
  );

  it('finds those with a word that goes on after a common one among them', async () => {
    expect(await list({ words: 'school' }, { skip: 791, limit: 3 })).toMatchObject({
      ids: ids(1808, 1807, 1806),
    });
    expect(await list({ words: 'school bangkok' }, { skip: 395, limit: 3 })).toMatchObject({
      ids: ids(1809, 1807, 1805),
    });
  });

  it('looks for common words where the newest links reach back the furthest, and says that it looked no further', async () => {
    expect(await list({ words: 'lotus winter' }, { skip: 0, limit: 2 })).toEqual({
      ids: ids(1199, 1198),
      total: 800,
      rest: 'unknown',
    });
    expect(await list({ words: 'hanoi bangkok' })).toEqual({ ids: [], total: 0, rest: 'unknown' });
    expect(await list({ words: 'winter', states: ['paid', 'open'] }, { skip: 0, limit: 3 })).toEqual({
      ids: ids(1197, 1196, 1193),
      total: 400,
      rest: 'unknown',
    });
  });

  it('finds common words exactly among the links of a member or a state that has few', async () => {
    expect(await list({ words: 'hanoi bangkok', ownerId: 'mem_rare' })).toEqual({
      ids: ids(0),
      total: 1,
      rest: 'none',
    });
    expect(await list({ words: 'lotus winter', ownerId: 'mem_rare' })).toMatchObject({
      total: 12,
      rest: 'none',
    });
    expect(await list({ words: 'hanoi bangkok', states: ['paid'] })).toMatchObject({
      total: 1,
      rest: 'none',
    });
  });
});
