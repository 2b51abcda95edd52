import { describe, expect, it } from '@jest/globals';
import type { Db, Document, Sort } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

const INDEXES = [
  { key: { merchant: 1, createdAt: -1 } },
  { key: { slug: 1 }, unique: true },
  { key: { 'unheard.dueAt': 1 } },
  { key: { expiresAt: 1 }, partialFilterExpression: { state: 'open' } },
  { key: { email: 1 }, sparse: true },
  { key: { merchant: 1, words: 1, createdAt: -1 } },
] as const;

const LINKS = Array.from({ length: 60 }, (_, i) => ({
  merchant: `m${i % 3}`,
  createdAt: new Date(i * 1_000),
  slug: `s${i}`,
  state: i % 2 === 0 ? 'open' : 'paid',
  expiresAt: new Date(i * 1_000),
  unheard: [{ dueAt: new Date(i) }, { dueAt: new Date(i + 1) }],
  ...(i % 4 === 0 ? { email: `${i}@example.com` } : {}),
  words: ['fees', `word${i % 2}`, `word${i % 2}`],
}));

type Case = [name: string, filter: Document, sort: Sort, stages: string[], index: string | undefined];

const CASES: Case[] = [
  ['equality', { slug: 's7' }, {}, ['FETCH', 'IXSCAN'], 'slug_1'],
  ['$in', { slug: { $in: ['s1', 's2'] } }, {}, ['FETCH', 'IXSCAN'], 'slug_1'],
  ['a range', { slug: { $gte: 's1', $lt: 's2' } }, {}, ['FETCH', 'IXSCAN'], 'slug_1'],
  ['the start of a text', { slug: /^s1/ }, {}, ['FETCH', 'IXSCAN'], 'slug_1'],
  ['_id', { _id: 3 }, {}, ['FETCH', 'IXSCAN'], '_id_'],
  [
    'equality, then the order of the next field',
    { merchant: 'm1' },
    { createdAt: -1 },
    ['FETCH', 'IXSCAN'],
    'merchant_1_createdAt_-1',
  ],
  [
    'the same order backwards',
    { merchant: 'm1' },
    { createdAt: 1 },
    ['FETCH', 'IXSCAN'],
    'merchant_1_createdAt_-1',
  ],
  [
    'another order is sorted',
    { merchant: 'm1' },
    { slug: 1 },
    ['SORT', 'FETCH', 'IXSCAN'],
    'merchant_1_createdAt_-1',
  ],
  [
    'a path into an array',
    { 'unheard.dueAt': { $lte: new Date(3) } },
    {},
    ['FETCH', 'IXSCAN'],
    'unheard.dueAt_1',
  ],
  [
    '$elemMatch into an array',
    { unheard: { $elemMatch: { dueAt: { $lte: new Date(3) } } } },
    {},
    ['FETCH', 'IXSCAN'],
    'unheard.dueAt_1',
  ],
  [
    'a partial index, where the filter implies it',
    { state: 'open', expiresAt: { $lte: new Date(5_000) } },
    {},
    ['FETCH', 'IXSCAN'],
    'expiresAt_1',
  ],
  [
    'no partial index, where it does not',
    { expiresAt: { $lte: new Date(5_000) } },
    {},
    ['COLLSCAN'],
    undefined,
  ],
  ['a sparse index, for a value', { email: '4@example.com' }, {}, ['FETCH', 'IXSCAN'], 'email_1'],
  [
    'one element of an array, then the order of the next field',
    { merchant: 'm1', words: 'word1' },
    { createdAt: -1 },
    ['FETCH', 'IXSCAN'],
    'merchant_1_words_1_createdAt_-1',
  ],
  ['no sparse index, for null', { email: null }, {}, ['COLLSCAN'], undefined],
  ['nothing, for what is not indexed', { state: 'open' }, {}, ['COLLSCAN'], undefined],
];

function stagesOf(plan: Document): Document[] {
  return [plan, ...(plan['inputStage'] === undefined ? [] : stagesOf(plan['inputStage']))];
}

/** MongoDB names its shortcut for `_id` otherwise, and wraps plans of its newer engine. */
function winningStages(explained: Document): Document[] {
  const { winningPlan } = explained['queryPlanner'];
  const stages = stagesOf(winningPlan['queryPlan'] ?? winningPlan);
  return stages[0]?.['stage'] === 'IDHACK'
    ? [{ stage: 'FETCH' }, { stage: 'IXSCAN', indexName: '_id_' }]
    : stages;
}

export function planContract(db: () => Db): void {
  describe('plans', () => {
    it.each(CASES)('use an index for %s', async (_name, filter, sort, stages, index) => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const winning = winningStages(await collection.find(filter).sort(sort).explain('queryPlanner'));
      expect(winning.map(({ stage }) => stage)).toEqual(stages);
      expect(winning.at(-1)?.['indexName']).toBe(index);
      const planned = await collection
        .find(filter)
        .sort({ ...(sort as object), _id: 1 })
        .toArray();
      expect(planned).toEqual(
        await collection
          .find(filter)
          .sort({ ...(sort as object), _id: 1 })
          .hint({ $natural: 1 })
          .toArray(),
      );
    });

    it('join the indexes of every branch of $or', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const filter = { $or: [{ slug: 's1' }, { merchant: 'm1', createdAt: { $lt: new Date(5_000) } }] };
      expect(JSON.stringify(await collection.find(filter).explain('queryPlanner'))).toContain('"stage":"OR"');
      const found = await collection.find(filter).sort({ _id: 1 }).toArray();
      expect(found.map((doc) => doc['_id'])).toEqual([2, 5]);
    });

    it('read of a hinted index what each branch of $or is bounded to', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const filter = {
        $or: [
          { merchant: 'm1', words: /^word1/ },
          { merchant: 'm2', words: /^word9/ },
        ],
      };
      const hinted = collection.find(filter).hint('merchant_1_words_1_createdAt_-1');
      const explained = await hinted.explain('executionStats');
      expect(explained['executionStats']).toMatchObject({ nReturned: 10, totalDocsExamined: 10 });
      expect(JSON.stringify(explained)).not.toContain('COLLSCAN');
    });

    it('count what they looked at', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndex({ slug: 1 });
      const explained = await collection.find({ slug: 's7' }).explain('executionStats');
      expect(explained['executionStats']).toMatchObject({
        nReturned: 1,
        totalKeysExamined: 1,
        totalDocsExamined: 1,
      });
    });

    it('bound a range within one element of an array on both sides', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const filter = { merchant: 'm1', words: { $elemMatch: { $gt: 'fees', $lt: 'word1' } } };
      const explained = await collection
        .find(filter)
        .hint('merchant_1_words_1_createdAt_-1')
        .explain('executionStats');
      expect(explained['executionStats']).toMatchObject({ nReturned: 10, totalDocsExamined: 10 });
      expect(explained['executionStats'].totalKeysExamined).toBeLessThanOrEqual(11);
    });

    it('sort what an array has more than one of, or what is an array itself', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      await collection.insertOne({
        _id: 99 as never,
        slug: 's99',
        merchant: 'm9',
        words: 'one',
        createdAt: [3, 1],
      });
      await collection.insertOne({
        _id: 98 as never,
        slug: 's98',
        merchant: 'm9',
        words: 'one',
        createdAt: 2,
      });
      const filter = { merchant: 'm9', words: 'one', createdAt: { $lte: 2 } };
      const sorted = async (direction: 1 | -1) => {
        const found = collection.find(filter).sort({ createdAt: direction });
        return (await found.hint('merchant_1_words_1_createdAt_-1').toArray()).map((doc) => doc['_id']);
      };
      // An array counts with its largest element, also where that lies beyond the bounds.
      expect(await sorted(-1)).toEqual([99, 98]);
      expect(await sorted(1)).toEqual([99, 98]);
    });

    it('count a document once, however many of its keys lie in the bounds', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const hint = 'merchant_1_words_1_createdAt_-1';
      const count = (words: unknown, limit = 100) =>
        collection.countDocuments({ merchant: 'm1', words } as Document, { hint, limit });
      expect(await count(/^w/)).toBe(20);
      expect(await count(/^/)).toBe(20);
      expect(await count({ $in: ['fees', 'word1'] })).toBe(20);
      expect(await count(/^word1/)).toBe(10);
      expect(await count(/^w/, 7)).toBe(7);
      expect(await count('word0', 3)).toBe(3);
      await collection.insertOne({ _id: 97 as never, slug: 's97', merchant: 'm1', words: [/^w/, /^x/] });
      expect(await count(/^w/)).toBe(21);
      expect(await count(/^y/)).toBe(0);
    });

    it('skip in the order of an index', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const skipped = async (filter: Document, skip: number) =>
        (await collection.find(filter).sort({ createdAt: -1 }).skip(skip).limit(2).toArray()).map(
          (doc) => doc['_id'],
        );
      expect(await skipped({ merchant: 'm1' }, 3)).toEqual([50, 47]);
      expect(await skipped({ merchant: 'm1', words: 'word1' }, 3)).toEqual([38, 32]);
      expect(await skipped({ merchant: 'm1', state: 'open' }, 3)).toEqual([41, 35]);
      expect(await skipped({ merchant: 'm1' }, 19)).toEqual([2]);
      expect(await skipped({ merchant: 'm1' }, 20)).toEqual([]);
    });

    it('follow a hint, and refuse one that names no index', async () => {
      const collection = await freshCollection(db(), LINKS);
      await collection.createIndexes(INDEXES.map((one) => ({ ...one })));
      const hinted = await collection.find({ merchant: 'm1' }).hint('slug_1').explain('queryPlanner');
      expect(winningStages(hinted).at(-1)).toMatchObject({ indexName: 'slug_1' });
      expect(await errorOf(collection.find({}).hint('zzz').toArray())).toMatchObject({ code: 2 });
    });
  });
}
