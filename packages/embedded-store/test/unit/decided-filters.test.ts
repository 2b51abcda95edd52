import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Collection, type Document, MongoClient } from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-store.js';

describe('filters that an index decides', () => {
  let folder: TemporaryFolder;
  let store: EmbeddedStore;
  let client: MongoClient;
  let links: Collection<{ _id: number; state: string; expiresAt: Date }>;

  beforeEach(async () => {
    folder = temporaryFolder();
    store = await startEmbeddedStore({ dir: folder.dir, durable: false, inProcess: true });
    client = new MongoClient(store.uri);
    links = client.db('a').collection('links');
    await links.createIndexes([{ key: { expiresAt: 1 } }, { key: { state: 1, expiresAt: -1 } }]);
    await links.insertMany(
      Array.from({ length: 100 }, (_, n) => ({
        _id: n,
        state: n < 90 ? 'open' : 'paid',
        expiresAt: new Date(n * 1_000),
      })),
    );
  });
  afterEach(async () => {
    await client.close();
    await store.stop();
    folder.remove();
  });

  it('read one key of a unique index before any range, however little that holds', async () => {
    const filter = { _id: 5, expiresAt: { $lte: new Date(-1) } };
    const { queryPlanner } = await links.find(filter).explain('queryPlanner');
    expect(queryPlanner.winningPlan.inputStage.indexName).toBe('_id_');
    expect(await links.find(filter).toArray()).toEqual([]);
    expect(await links.countDocuments({ _id: 5, expiresAt: { $lte: new Date(5_000) } })).toBe(1);
  });

  it.each<[string, Document, number, number]>([
    ['keys alone', { state: 'open', expiresAt: { $gte: new Date(80_000) } }, 10, 0],
    ['documents, where a field is not in the index', { state: 'paid', _id: { $mod: [2, 0] } }, 5, 10],
  ])('are counted by %s', async (_name, query, n, totalDocsExamined) => {
    const explained = await client
      .db('a')
      .command({ explain: { count: 'links', query }, verbosity: 'executionStats' });
    expect(explained['executionStats'].totalDocsExamined).toBe(totalDocsExamined);
    expect(await client.db('a').command({ count: 'links', query })).toEqual({ n, ok: 1 });
    expect(await links.countDocuments(query)).toBe(n);
  });

  it('are asked again of documents that may have changed since their keys were read', async () => {
    const cursor = links.find({ state: 'open' }, { batchSize: 2 });
    await cursor.next();
    await links.updateMany({ _id: { $gte: 10, $lt: 90 } }, { $set: { state: 'cancelled' } });
    const rest = await cursor.toArray();
    expect(rest.filter((link) => link.state !== 'open').length).toBeLessThanOrEqual(2);
    expect(rest.map((link) => link._id).filter((id) => id < 10)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });
});
