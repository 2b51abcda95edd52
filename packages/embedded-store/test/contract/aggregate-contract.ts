import { describe, expect, it } from '@jest/globals';
import { type Db, type Document, ObjectId } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

const SALES = [
  { m: 'a', at: new Date('2026-01-01'), amount: 5, tags: ['x', 'y'] },
  { m: 'a', at: new Date('2026-01-02'), amount: 7, tags: ['y'] },
  { m: 'b', at: new Date('2026-01-02'), amount: 1, tags: [] },
  { m: 'b', at: new Date('2026-02-01'), amount: 9 },
];

type Case = [name: string, pipeline: Document[], expected: Document[]];

const CASES: Case[] = [
  [
    '$match, $sort, $skip and $limit',
    [
      { $match: { amount: { $gt: 1 } } },
      { $sort: { amount: -1 } },
      { $skip: 1 },
      { $limit: 1 },
      { $project: { amount: 1 } },
    ],
    [{ _id: 2, amount: 7 }],
  ],
  [
    '$limit before $skip',
    [{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 2 }, { $project: { _id: 1 } }],
    [{ _id: 3 }],
  ],
  [
    '$group with accumulators',
    [
      {
        $group: {
          _id: '$m',
          n: { $sum: 1 },
          sum: { $sum: '$amount' },
          avg: { $avg: '$amount' },
          min: { $min: '$amount' },
          max: { $max: '$amount' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'a', n: 2, sum: 12, avg: 6, min: 5, max: 7 },
      { _id: 'b', n: 2, sum: 10, avg: 5, min: 1, max: 9 },
    ],
  ],
  [
    '$group by a document',
    [
      { $group: { _id: { m: '$m', big: { $gt: ['$amount', 5] } }, n: { $sum: 1 } } },
      { $sort: { '_id.m': 1, '_id.big': 1 } },
    ],
    [
      { _id: { m: 'a', big: false }, n: 1 },
      { _id: { m: 'a', big: true }, n: 1 },
      { _id: { m: 'b', big: false }, n: 1 },
      { _id: { m: 'b', big: true }, n: 1 },
    ],
  ],
  [
    '$group of all with $first, $last and $push',
    [
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          first: { $first: '$amount' },
          last: { $last: '$amount' },
          all: { $push: '$amount' },
        },
      },
    ],
    [{ _id: null, first: 5, last: 9, all: [5, 7, 1, 9] }],
  ],
  [
    '$push leaves missing values out',
    [{ $sort: { _id: 1 } }, { $group: { _id: null, tags: { $push: '$tags' } } }],
    [{ _id: null, tags: [['x', 'y'], ['y'], []] }],
  ],
  [
    '$addToSet',
    [{ $group: { _id: null, m: { $addToSet: '$m' } } }, { $project: { _id: 0, n: { $size: '$m' } } }],
    [{ n: 2 }],
  ],
  [
    '$project with expressions',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, big: { $gte: ['$amount', 5] }, tags: 1 } }],
    [{ tags: ['x', 'y'], big: true }],
  ],
  [
    '$addFields and $unset',
    [{ $match: { _id: 3 } }, { $addFields: { big: { $gte: ['$amount', 5] } } }, { $unset: ['at', 'tags'] }],
    [{ _id: 3, m: 'b', amount: 1, big: false }],
  ],
  [
    '$unwind leaves empty arrays out',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }, { $sort: { _id: 1, tags: 1 } }],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'y' },
    ],
  ],
  [
    '$unwind keeps them when told, with an index',
    [
      { $match: { _id: { $in: [2, 3] } } },
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { tags: 1, i: 1 } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 2, tags: 'y', i: 0 },
      { _id: 3, i: null },
    ],
  ],
  ['$count', [{ $match: { m: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
  ['$count of nothing', [{ $match: { m: 'z' } }, { $count: 'n' }], []],
  [
    '$sortByCount',
    [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
    [
      { _id: 'y', count: 2 },
      { _id: 'x', count: 1 },
    ],
  ],
  ['$replaceRoot', [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { v: '$amount' } } }], [{ v: 5 }]],
  [
    '$cond and $ifNull',
    [
      { $match: { _id: 4 } },
      {
        $project: {
          _id: 0,
          c: { $cond: [{ $eq: ['$m', 'b'] }, 1, 2] },
          n: { $ifNull: ['$tags', 'none'] },
        },
      },
    ],
    [{ c: 1, n: 'none' }],
  ],
  [
    '$unwind of a path of documents',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, a: [{ b: 1 }] } },
      { $unwind: '$a' },
      { $replaceWith: { deep: { tags: ['x', 'y'] } } },
      { $unwind: '$deep.tags' },
    ],
    [{ deep: { tags: 'x' } }, { deep: { tags: 'y' } }],
  ],
];

export function aggregateContract(db: () => Db): void {
  describe('aggregate', () => {
    it.each(CASES)('%s', async (_name, pipeline, expected) => {
      const collection = await freshCollection(db(), SALES);
      expect(await collection.aggregate(pipeline).toArray()).toEqual(expected);
    });

    it('sorts ObjectIds by bytes and groups by them', async () => {
      const [low, high] = [
        new ObjectId('000000000000000000000001'),
        new ObjectId('ff0000000000000000000001'),
      ];
      const collection = await freshCollection(db(), [{ k: high }, { k: low }, { k: high }]);
      const pipeline = [
        { $group: { _id: '$k', n: { $sum: 1 }, max: { $max: '$k' } } },
        { $sort: { _id: 1 } },
      ];
      expect(await collection.aggregate(pipeline).toArray()).toEqual([
        { _id: low, n: 1, max: low },
        { _id: high, n: 2, max: high },
      ]);
    });

    it('answers in batches', async () => {
      const collection = await freshCollection(
        db(),
        Array.from({ length: 120 }, (_, n) => ({ n })),
      );
      const found = await collection
        .aggregate([{ $project: { n: 1 } }, { $sort: { n: 1 } }], { batchSize: 50 })
        .toArray();
      expect(found.map((doc) => doc['n'])).toEqual(Array.from({ length: 120 }, (_, n) => n));
    });

    it.each([
      ['an unknown stage', [{ $nonsense: {} }], 40324],
      ['a stage with two names', [{ $match: {}, $limit: 1 }], 40323],
      ['an unknown expression', [{ $project: { a: { $nonsense: 1 } } }], 31325],
      ['an unknown accumulator', [{ $group: { _id: null, a: { $nonsense: 1 } } }], 15952],
      ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955],
      ['a negative $skip', [{ $skip: -1 }], 5107200],
      ['$limit 0', [{ $limit: 0 }], 15958],
      ['a field that is no accumulator', [{ $group: { _id: null, a: 1 } }], 40234],
    ])('refuses %s', async (_name, pipeline, code) => {
      const collection = await freshCollection(db(), SALES);
      expect(await errorOf(collection.aggregate(pipeline as Document[]).toArray())).toMatchObject({ code });
    });
  });
}
