import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Collection, type Db, type Document, MongoClient } from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { checkCollections } from '../../src/storage/check-folder.js';
import { openFolder } from '../../src/storage/open-folder.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-store.js';

type Row = { _id: number; a: number; word: string; k?: string };

/** A clock that goes on by a millisecond each time it is looked at: a slice is eight rows on any machine. */
let now = Date.now();
const ROWS = 600;
const rows = Array.from(
  { length: ROWS },
  (_, n): Row => ({ _id: n, a: n % 100, word: `word ${(n * 7_919) % ROWS}` }),
);

let folder: TemporaryFolder;
let store: EmbeddedStore;
let client: MongoClient;
let other: MongoClient;
let made = 0;
let found: Collection<Row>;
const others = (): Db => other.db('a');

beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => now++);
  folder = temporaryFolder();
  store = await startEmbeddedStore({ dir: folder.dir, durable: false, inProcess: true });
  [client, other] = [new MongoClient(store.uri), new MongoClient(store.uri)];
  await others().command({ ping: 1 });
});
beforeEach(async () => {
  made += 1;
  found = client.db('a').collection<Row>(`rows${made}`);
  await found.insertMany(rows);
});
afterAll(() => {
  jest.restoreAllMocks();
  folder.remove();
});

/** How often another client was answered while the work was done: one that came before it may be among them. */
async function pingsDuring(work: Promise<unknown>): Promise<number> {
  let isDone = false;
  const ending = work.finally(() => {
    isDone = true;
  });
  let pings = 0;
  while (!isDone) {
    await others().command({ ping: 1 });
    if (!isDone) pings += 1;
  }
  await ending;
  return pings;
}

describe('work that goes through a whole collection lets others in', () => {
  const aggregate = (pipeline: Document[]) => () => found.aggregate(pipeline).toArray();
  const explained = () =>
    client.db('a').command({ explain: { count: found.collectionName, query: { word: 'x' } } });
  it.each<[string, () => Promise<unknown>]>([
    ['a scan', () => found.find({ word: 'nobody' }).toArray()],
    ['a scan in the order of nothing', () => found.find().sort({ word: -1 }).limit(3).toArray()],
    ['a sort of all', () => found.find().sort({ word: 1 }).batchSize(ROWS).toArray()],
    ['a count', () => found.countDocuments({ word: /x$/ })],
    ['distinct', () => found.distinct('a', { word: { $ne: 'x' } })],
    ['$group', aggregate([{ $group: { _id: '$a', n: { $sum: '$_id' } } }])],
    ['$group, then $sort', aggregate([{ $group: { _id: '$word' } }, { $sort: { _id: 1 } }, { $limit: 1 }])],
    ['explain', explained],
    ['createIndex', () => found.createIndex({ word: 1, a: 1 })],
    ['updateMany', () => found.updateMany({}, { $inc: { a: 1 } })],
    ['deleteMany', () => found.deleteMany({ word: { $ne: 'x' } })],
    ['findOneAndUpdate', () => found.findOneAndUpdate({ word: 'nobody' }, { $set: { a: 1 } })],
    ['bulkWrite', () => found.bulkWrite(rows.map(({ _id }) => ({ deleteOne: { filter: { _id } } })))],
  ])('%s', async (_name, work) => {
    expect(await pingsDuring(work())).toBeGreaterThan(2);
  });
});

describe('work that lets others in', () => {
  it('changes each document once, though it moves along the index it is found by', async () => {
    await found.createIndex({ a: 1 });
    const changed = found.updateMany({ a: { $gte: 0 } }, { $inc: { a: 1_000 } });
    await pingsDuring(changed);
    expect(await changed).toMatchObject({ matchedCount: ROWS, modifiedCount: ROWS });
    expect(await found.countDocuments({ a: { $gte: 1_000, $lt: 1_100 } })).toBe(ROWS);
  });

  it('tests a document again in the commit that changes it', async () => {
    const claimed = found.updateMany({ k: { $exists: false } }, { $set: { k: 'mine' } });
    const last = others().collection<Row>(found.collectionName);
    const taken = await last.updateOne({ _id: ROWS - 1, k: { $exists: false } }, { $set: { k: 'theirs' } });
    const { modifiedCount } = await claimed;
    expect(modifiedCount + taken.modifiedCount).toBe(ROWS);
  });

  it('inserts nothing where a match came up behind the search', async () => {
    const upserted = found.updateOne({ k: 'x' }, { $set: { a: 1 } }, { upsert: true });
    const again = found.updateOne({ k: 'x' }, { $inc: { a: 1 } }, { upsert: true });
    await others()
      .collection<Row>(found.collectionName)
      .updateOne({ _id: 0 }, { $set: { k: 'x' } });
    await Promise.all([upserted, again]);
    expect(await found.countDocuments({ k: 'x' })).toBe(1);
    expect(await found.countDocuments()).toBe(ROWS);
  });

  it('upserts once where two ask for it at a time', async () => {
    const upsert = () => found.updateOne({ k: 'y' }, { $inc: { a: 1 } }, { upsert: true });
    const outcomes = await Promise.all([upsert(), upsert(), upsert()]);
    expect(outcomes.reduce((sum, { upsertedCount }) => sum + upsertedCount, 0)).toBe(1);
    expect(await found.find({ k: 'y' }).toArray()).toMatchObject([{ a: 3 }]);
  });

  it('ends where its collection is dropped meanwhile', async () => {
    const changed = found.updateMany({}, { $inc: { a: 1 } }).catch((error: { code?: number }) => error.code);
    const indexed = found.createIndex({ word: 1 }).catch((error: { code?: number }) => error.code);
    await others().dropCollection(found.collectionName);
    expect([175, undefined]).toContain(typeof (await changed) === 'number' ? await changed : undefined);
    await indexed;
    expect(await found.findOne({ word: 'word 1' })).toBeNull();
  });

  it('builds an index once for two who want it, and refuses a duplicate written meanwhile', async () => {
    const wanted = () => found.createIndex({ word: 1 }, { unique: true });
    const twin = others().collection<Row>(found.collectionName);
    const building = [wanted(), wanted()];
    const outcome = twin.insertOne({ _id: ROWS, a: 1, word: 'word 0' }).then(
      () => 'stored',
      () => 'refused',
    );
    const names = await Promise.all(building).catch((error: { code?: number }) => error.code);
    expect([`refused ${['word_1', 'word_1']}`, 'stored 11000']).toContain(`${await outcome} ${names}`);
  });

  it('leaves indexes that hold what the documents say, whatever was written meanwhile', async () => {
    const twin = others().collection<Row>(found.collectionName);
    const build = found.createIndexes([{ key: { word: 1 } }, { key: { a: 1, word: -1 } }]);
    for (let n = 0; n < 50; n += 1) {
      await twin.updateOne({ _id: (n * 17) % ROWS }, { $set: { word: `new ${n}`, a: -n } });
      await twin.deleteOne({ _id: (n * 29 + 1) % ROWS });
      await twin.insertOne({ _id: ROWS + n, a: n, word: `late ${n}` });
    }
    await build;
    expect(await found.countDocuments({ word: /^late / })).toBe(50);
    await Promise.all([client.close(), other.close()]);
    await store.stop();
    const { catalog, close } = await openFolder(folder.dir, { durable: false });
    expect(checkCollections(catalog)).toEqual([]);
    await close();
  });
});
