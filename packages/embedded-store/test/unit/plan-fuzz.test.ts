import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Collection,
  type CreateIndexesOptions,
  type Document,
  type IndexDirection,
  MongoClient,
} from 'mongodb';
import { type EmbeddedStore, startEmbeddedStore } from '../../src/server/start-embedded-store.js';
import { checkCollections } from '../../src/storage/check-folder.js';
import { openFolder } from '../../src/storage/open-folder.js';
import {
  FIELDS,
  FLAT_FIELDS,
  makeRandom,
  type Random,
  randomDoc,
  randomFilter,
  randomFlatDoc,
  randomFlatFilter,
  randomUpdate,
} from './random-values.js';

/** Another seed each run, in the name of every test; `STORE_FUZZ_SEED` repeats one. */
const SEED = Number(process.env['STORE_FUZZ_SEED'] ?? Math.floor(Math.random() * 1e9));
const ROUNDS = Array.from({ length: 3 }, (_, i) => SEED + i);
const DOCS = 80;
const QUERIES = 120;
const UPDATES = 40;

let dir: string;
let store: EmbeddedStore;
let client: MongoClient;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  store = await startEmbeddedStore({ dir, durable: false, inProcess: true });
  client = new MongoClient(store.uri);
});
afterAll(() => rmSync(dir, { recursive: true }));

function randomIndex(random: Random): [Record<string, IndexDirection>, CreateIndexesOptions] {
  const paths = random.pick([
    ['list.x', 'list.y'],
    ['a', 'b'],
    ['a', 'list.x'],
    [random.pick(FIELDS), random.pick(FIELDS)],
  ]);
  const key = Object.fromEntries(paths.map((path) => [path, random.pick([1, -1] as const)]));
  const options: CreateIndexesOptions[] = [
    {},
    {},
    { sparse: true },
    { partialFilterExpression: { a: { $exists: true } } },
    { partialFilterExpression: { b: { $gte: 1 } } },
  ];
  return [key, random.pick(options as [CreateIndexesOptions, ...CreateIndexesOptions[]])];
}

/** Some documents have two arrays and some keys clash by name: both are refused, which is as well. */
const orRefused = <T>(doing: Promise<T>) => doing.catch((error: { code?: number }) => error.code);

async function fill(random: Random, name: string): Promise<{ indexed: Collection; plain: Collection }> {
  const [indexed, plain] = [
    client.db('fuzz').collection(name),
    client.db('fuzz').collection(`${name}_plain`),
  ];
  for (let i = 0; i < 4; i += 1) await orRefused(indexed.createIndex(...randomIndex(random)));
  for (let i = 0; i < DOCS; i += 1) {
    const doc = { _id: i as never, ...randomDoc(random) };
    if ((await orRefused(indexed.insertOne({ ...doc }))) !== 171) await plain.insertOne({ ...doc });
  }
  return { indexed, plain };
}

const ids = (docs: Document[]) => docs.map((doc) => doc['_id']);

describe.each(ROUNDS)('plans of random queries (seed %i)', (seed) => {
  it('answer what a table scan answers, in the same order of keys', async () => {
    const random = makeRandom(seed);
    const { indexed } = await fill(random, `q${seed}`);
    for (let i = 0; i < QUERIES; i += 1) {
      const filter = randomFilter(random);
      const sort = { [random.pick(FIELDS)]: random.pick([1, -1] as const), _id: 1 as const };
      const scanned = await indexed.find(filter).hint({ $natural: 1 }).sort(sort).toArray();
      expect({ filter, sort, ids: ids(await indexed.find(filter).sort(sort).toArray()) }).toEqual({
        filter,
        sort,
        ids: ids(scanned),
      });
      const unsorted = new Set(ids(await indexed.find(filter).toArray()));
      expect({ filter, ids: unsorted }).toEqual({ filter, ids: new Set(ids(scanned)) });
    }
  });

  it('count by keys alone what a table scan counts', async () => {
    const random = makeRandom(seed + 2_000);
    const counted = client.db('fuzz').collection(`c${seed}`);
    for (const field of FLAT_FIELDS)
      await counted.createIndex({ [field]: random.pick([1, -1]), [random.pick(FIELDS)]: 1 });
    await counted.insertMany(Array.from({ length: DOCS }, () => randomFlatDoc(random)));
    for (let i = 0; i < QUERIES; i += 1) {
      const filter = randomFlatFilter(random);
      const options = { skip: random.below(2), limit: 1 + random.below(DOCS) };
      const scanned = await counted.find(filter, { ...options, hint: { $natural: 1 } }).toArray();
      const found = await counted.find(filter).toArray();
      const all = await counted.find(filter).hint({ $natural: 1 }).toArray();
      const command = { count: counted.collectionName, query: filter, ...options };
      const { n } = await client.db('fuzz').command(command);
      expect({ filter, options, n }).toEqual({ filter, options, n: scanned.length });
      expect({ filter, ids: new Set(ids(found).map(String)) }).toEqual({
        filter,
        ids: new Set(ids(all).map(String)),
      });
    }
  });

  it('count documents with arrays once, by keys or not, and project what they hold', async () => {
    const random = makeRandom(seed + 3_000);
    const { indexed } = await fill(random, `a${seed}`);
    for (let i = 0; i < QUERIES; i += 1) {
      const filter = randomFilter(random);
      const limit = 1 + random.below(DOCS);
      const scanned = await indexed.find(filter, { limit, hint: { $natural: 1 } }).toArray();
      const { n } = await client.db('fuzz').command({ count: indexed.collectionName, query: filter, limit });
      expect({ filter, limit, n }).toEqual({ filter, limit, n: scanned.length });
      const field = random.pick(['a', 'b', 'c', 'list'] as const);
      const sort = { _id: 1 as const };
      const projected = await indexed.find(filter, { sort, projection: { [field]: 1 } }).toArray();
      const whole = await indexed.find(filter, { sort, hint: { $natural: 1 } }).toArray();
      const taken = whole.map((doc) => ({
        _id: doc['_id'],
        ...(Object.hasOwn(doc, field) ? { [field]: doc[field] } : {}),
      }));
      expect({ filter, projected }).toEqual({ filter, projected: taken });
    }
  });

  it('change what a table scan finds', async () => {
    const random = makeRandom(seed + 1_000);
    const { indexed, plain } = await fill(random, `u${seed}`);
    for (let i = 0; i < UPDATES; i += 1) {
      const [filter, update] = [randomFilter(random), randomUpdate(random)];
      const one = { ...filter, _id: random.below(DOCS) as never };
      const outcome = await orRefused(indexed.updateOne(one, update));
      if (typeof outcome !== 'number') expect(outcome).toEqual(await orRefused(plain.updateOne(one, update)));
    }
    const everything = (collection: Collection) =>
      collection.find({}, { raw: true }).sort({ _id: 1 }).toArray();
    expect(await everything(indexed)).toEqual(await everything(plain));
  });
});

describe(`indexes after all that (seed ${SEED})`, () => {
  it('hold what the documents say', async () => {
    await client.close();
    await store.stop();
    const { catalog, close } = await openFolder(dir, { durable: false });
    expect(catalog.list().length).toBeGreaterThanOrEqual(ROUNDS.length * 3);
    expect(checkCollections(catalog)).toEqual([]);
    await close();
  });
});
