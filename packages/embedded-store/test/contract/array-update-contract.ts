import { describe, expect, it } from '@jest/globals';
import type { Db, Document } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

type Case = [name: string, doc: Document, update: Document, expected: Document];

const CASES: Case[] = [
  ['$push appends', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
  ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$push of an array appends it whole', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  ['$push $position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
  [
    '$push $position from the end',
    { a: [1, 4] },
    { $push: { a: { $each: [3], $position: -1 } } },
    { a: [1, 3, 4] },
  ],
  ['$push $slice keeps the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push $slice keeps the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push $slice on a missing field', {}, { $push: { a: { $each: [1, 2, 3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push $slice 0 empties', { a: [1] }, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
  ['$push $sort', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
  [
    '$push $sort by a field',
    { a: [{ n: 1 }] },
    { $push: { a: { $each: [{ n: 2 }], $sort: { n: -1 } } } },
    { a: [{ n: 2 }, { n: 1 }] },
  ],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1, b: 1 } }, { a: [1], b: [1] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    '$addToSet minds the order of fields',
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  ['$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1, z: 1 } }, { a: [2] }],
  ['$pull by operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [
    '$pull by fields',
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ],
    },
    { $pull: { a: { x: 1, y: { $lt: 5 } } } },
    { a: [{ x: 2, y: 1 }] },
  ],
  ['$pull $in', { a: ['a', 'b', 'c'] }, { $pull: { a: { $in: ['a', 'c'] } } }, { a: ['b'] }],
  ['$pull below a path', { o: { a: [1, 2] } }, { $pull: { 'o.a': 2 } }, { o: { a: [1] } }],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
];

const MISTAKES: [name: string, doc: Document, update: Document, code: number][] = [
  ['$push to text', { a: 'x' }, { $push: { a: 1 } }, 2],
  ['$addToSet to text', { a: 'x' }, { $addToSet: { a: 1 } }, 2],
  ['$pull from text', { a: 'x' }, { $pull: { a: 1 } }, 2],
  ['$pop from text', { a: 'x' }, { $pop: { a: 1 } }, 14],
  ['$pop by 2', { a: [1] }, { $pop: { a: 2 } }, 9],
  ['$pullAll without an array', { a: [1] }, { $pullAll: { a: 1 } }, 2],
  ['an unknown clause of $push', { a: [] }, { $push: { a: { $each: [], $foo: 1 } } }, 2],
  ['$each without an array', { a: [] }, { $push: { a: { $each: 1 } } }, 2],
  ['a positional path without a match', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
];

export function arrayUpdateContract(db: () => Db): void {
  describe('updates of arrays', () => {
    it.each(CASES)('%s', async (_name, doc, update, expected) => {
      const collection = await freshCollection(db(), [doc]);
      await collection.updateOne({ _id: 1 as never }, update);
      expect(await collection.findOne()).toEqual({ _id: 1, ...expected });
    });

    it.each(MISTAKES)('refuses %s', async (_name, doc, update, code) => {
      const collection = await freshCollection(db(), [doc]);
      expect(await errorOf(collection.updateOne({ _id: 1 as never }, update))).toMatchObject({ code });
    });

    it('changes the element that matched, in several fields at once', async () => {
      const collection = await freshCollection(db(), [
        {
          a: [
            { k: 'x', n: 1 },
            { k: 'y', n: 1 },
          ],
        },
      ]);
      await collection.updateOne({ 'a.k': 'y' }, { $set: { 'a.$.k': 'z' }, $inc: { 'a.$.n': 1 } });
      await collection.updateOne({ a: { $elemMatch: { k: 'x', n: 1 } } }, { $set: { 'a.$.n': 7 } });
      expect(await collection.findOne()).toEqual({
        _id: 1,
        a: [
          { k: 'x', n: 7 },
          { k: 'z', n: 2 },
        ],
      });
    });

    it('refuses two changes of the element that matched, however it is named', async () => {
      const collection = await freshCollection(db(), [{ a: [{ n: 1, z: 1 }] }]);
      const update = { $inc: { 'a.$.n': 1, 'a.0.n': 1 }, $set: { 'a.$.z': 2 } };
      expect(await errorOf(collection.updateOne({ 'a.n': 1 }, update))).toMatchObject({ code: 40 });
      expect(await collection.findOne()).toEqual({ _id: 1, a: [{ n: 1, z: 1 }] });
    });

    it('hands events on: one taken, one acknowledged, in one update each', async () => {
      const event = (id: string, due: number) => ({ id, dueAt: new Date(due), tries: 0 });
      const collection = await freshCollection(db(), [{ unheard: [event('a', 1), event('b', 2)] }]);
      const due = { unheard: { $elemMatch: { id: 'a', dueAt: { $lte: new Date(5) } } } };
      const lease = { $set: { 'unheard.$.dueAt': new Date(100) }, $inc: { 'unheard.$.tries': 1 } };
      expect(await collection.updateOne(due, lease)).toMatchObject({ modifiedCount: 1 });
      expect(await collection.updateOne(due, lease)).toMatchObject({ matchedCount: 0 });
      await collection.updateOne({}, { $pull: { unheard: { id: 'a' } as never } });
      expect(await collection.findOne()).toEqual({ _id: 1, unheard: [event('b', 2)] });
    });
  });
}
