import { describe, expect, it } from '@jest/globals';
import type { mongo } from 'mongoose';
import type { LinkDocument } from '../../../src/adapters/persistence/links/link-document.js';
import { toLinkDocument } from '../../../src/adapters/persistence/links/link-mapper.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import type { LinkListing } from '../../../src/ports/link-repository.js';
import { createFakeLinkRepository } from '../../support/fake-link-repository.js';
import { buildLink, later } from './build-link.js';
import { describeLinksAround } from './link-around-contract.js';
import { setUpStores } from './open-stores.js';
import { watchCommands } from './watch-commands.js';

const openStore = setUpStores();

describeLinksAround(async () => (await openStore()).links);
describe('in memory', () => describeLinksAround(async () => createFakeLinkRepository()));

const NOTHING_DUE = { expiry: null, question: null, refund: null };
const COUNT = 2_600;
const BATCH = 200;
const idOf = (n: number) => `lnk_${String(n).padStart(4, '0')}`;

/** All live and paid but the oldest, which alone is a test, and expired. */
function buildNth(n: number) {
  return buildLink(idOf(n), {
    createdAt: later(n * 1_000),
    ...(n === 0 ? { mode: 'test', state: 'expired' } : { mode: 'live', state: 'paid' }),
    description: n < 700 ? 'Lotus winter' : n % 2 === 0 ? 'Lotus' : 'Winter',
  });
}

async function fill(store: Store): Promise<void> {
  const documents = Array.from({ length: COUNT }, (_, n) =>
    toLinkDocument(buildNth(n), `req_${n}`, NOTHING_DUE),
  );
  for (let at = 0; at < COUNT; at += BATCH) {
    await store.db.collection<LinkDocument>('links').insertMany(documents.slice(at, at + BATCH));
  }
}

describe('listAround of many links', () => {
  it('reads few keys, whatever is asked for', async () => {
    const store = await openStore();
    await fill(store);
    const asked: readonly (readonly [Omit<LinkListing, 'merchantId'>, number])[] = [
      [{}, 20],
      [{ mode: 'test' }, 1],
      [{ mode: 'test', states: ['paid'] }, 0],
      [{ mode: 'live', states: ['expired', 'open'] }, 0],
      [{ mode: 'test', ownerId: 'mem_1' }, 1],
      [{ mode: 'test', ownerId: 'mem_1', states: ['expired'] }, 1],
      [{ ownerId: 'mem_1', states: ['expired'] }, 1],
      [{ reference: `PL-${idOf(7)}` }, 1],
    ];
    for (const [filter, count] of asked) {
      const commands = watchCommands(store);
      const page = { limit: 20, after: { at: later(COUNT * 1_000), id: 'lnk_z' } };
      expect(await store.links.listAround({ merchantId: 'mer_1', ...filter }, page)).toHaveLength(count);
      const examined = await Promise.all(
        commands
          .splice(0)
          .map(({ command: { find, filter: query, sort, limit, hint } }) =>
            countKeys(store, find, { query, sort, limit, hint }),
          ),
      );
      expect(examined.reduce((sum, keys) => sum + keys, 0)).toBeLessThanOrEqual(60);
    }
  });

  it('looks no further than 2,000 links for words that are all common', async () => {
    const store = await openStore();
    await fill(store);
    const search = async (words: string, page = {}) =>
      (await store.links.listAround({ merchantId: 'mer_1', mode: 'live', words }, { limit: 2, ...page })).map(
        ({ id }) => id,
      );
    expect(await search('lotus winter')).toEqual([idOf(699), idOf(698)]);
    expect(await search('lotus winter', { limit: 200 })).toHaveLength(100);
    expect(await search('lotus winter', { after: { at: later(601_000), id: idOf(601) } })).toEqual([
      ...[idOf(600), idOf(599)],
    ]);
    expect(await search('lotus winter', { before: { at: later(697_000), id: idOf(697) } })).toEqual([
      ...[idOf(699), idOf(698)],
    ]);
  });
});

async function countKeys({ db }: Store, collection: string, asked: mongo.Document): Promise<number> {
  const { query, sort = {}, limit = 0, hint } = asked;
  const found = db.collection(collection).find(query).sort(sort).limit(limit);
  const plan = await (hint === undefined ? found : found.hint(hint)).explain('executionStats');
  return Number(plan['executionStats'].totalKeysExamined);
}
