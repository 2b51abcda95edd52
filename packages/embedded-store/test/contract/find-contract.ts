import { describe, expect, it } from '@jest/globals';
import { Binary, type Db, type Document, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

const ids = (docs: Document[]) => docs.map((doc) => doc['_id']);
const DOC = {
  a: 1,
  b: { c: 2, d: 3 },
  list: [
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ],
};

const PROJECTIONS: [name: string, projection: Document, expected: Document][] = [
  ['includes', { a: 1 }, { _id: 1, a: 1 }],
  ['leaves _id out', { a: 1, _id: 0 }, { a: 1 }],
  ['excludes', { list: 0, b: 0 }, { _id: 1, a: 1 }],
  ['includes a nested field', { 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  ['takes nested documents', { b: { d: 1 } }, { _id: 1, b: { d: 3 } }],
  ['excludes a nested field', { 'b.c': 0, list: 0 }, { _id: 1, a: 1, b: { d: 3 } }],
  ['includes fields of elements', { 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, { x: 2 }, { x: 3 }] }],
];

/** In the order MongoDB sorts types. */
const EVERY_TYPE = [
  new MinKey(),
  null,
  -5,
  3.5,
  Long.fromString('9007199254740993'),
  'Z',
  'a',
  '\uffff',
  '😀',
  { a: 1 },
  { a: 'x' },
  new Binary(Buffer.from('zz')),
  new Binary(Buffer.from('aaa')),
  new ObjectId('000000000000000000000001'),
  new ObjectId('000000000000000000000002'),
  false,
  true,
  new Date(-1),
  new Date(1),
  new Timestamp({ t: 1, i: 1 }),
  /a/i,
  new MaxKey(),
];

export function findContract(db: () => Db): void {
  describe('find', () => {
    it.each(PROJECTIONS)('projection %s', async (_name, projection, expected) => {
      const collection = await freshCollection(db(), [DOC]);
      expect(await collection.findOne({ 'list.x': 3 }, { projection })).toEqual(expected);
    });

    it.each([
      ['mixing inclusion and exclusion', { a: 1, b: 0 }, 31254],
      ['with a path below another', { b: 1, 'b.c': 1 }, 31249],
      ['with a path above another', { 'b.c': 1, b: 1 }, 31250],
    ])('refuses a projection %s', async (_name, projection, code) => {
      const collection = await freshCollection(db(), [DOC]);
      const found = collection.find({}, { projection: projection as Document }).toArray();
      expect(await errorOf(found)).toMatchObject({ code });
    });

    it('sorts every type in its place, both ways', async () => {
      const shuffled = EVERY_TYPE.map((v, i) => ({ _id: i, v })).sort(
        (a, b) => ((a._id * 7) % 22) - ((b._id * 7) % 22),
      );
      const collection = await freshCollection(db(), shuffled);
      const expected = EVERY_TYPE.map((_, i) => i);
      expect(ids(await collection.find().sort({ v: 1 }).toArray())).toEqual(expected);
      expect(ids(await collection.find().sort({ v: -1 }).toArray())).toEqual([...expected].reverse());
      await collection.createIndex({ v: 1 });
      expect(ids(await collection.find().sort({ v: 1 }).toArray())).toEqual(expected);
    });

    it('sorts arrays by their smallest element up and their largest down', async () => {
      const collection = await freshCollection(db(), [{ a: [5, 9] }, { a: 6 }, { a: [1, 7] }, { a: [] }, {}]);
      expect(ids(await collection.find().sort({ a: 1, _id: 1 }).toArray())).toEqual([4, 5, 3, 1, 2]);
      expect(ids(await collection.find().sort({ a: -1, _id: 1 }).toArray())).toEqual([1, 3, 2, 5, 4]);
    });

    it('sorts by several fields in their own directions, then skips and limits', async () => {
      const docs = [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
        { a: 2, b: 1 },
        { a: 2, b: 2 },
      ];
      const collection = await freshCollection(db(), docs);
      expect(ids(await collection.find().sort({ a: -1, b: 1 }).toArray())).toEqual([3, 4, 1, 2]);
      expect(ids(await collection.find().sort({ a: -1, b: 1 }).skip(1).limit(2).toArray())).toEqual([4, 1]);
    });

    it('answers in batches through a cursor', async () => {
      const collection = await freshCollection(
        db(),
        Array.from({ length: 250 }, (_, i) => ({ n: i })),
      );
      const found = await collection.find().batchSize(40).toArray();
      expect(found.map((doc) => doc['n'])).toEqual(Array.from({ length: 250 }, (_, i) => i));
    });

    it('gives whole documents and none twice while others write', async () => {
      const collection = await freshCollection(
        db(),
        Array.from({ length: 300 }, () => ({ a: 0, b: 0 })),
      );
      const cursor = collection.find().batchSize(25);
      const seen: Document[] = [];
      for await (const doc of cursor) {
        seen.push(doc);
        if (seen.length % 50 === 0) await collection.updateMany({}, { $inc: { a: 1, b: 1 } });
      }
      expect(new Set(ids(seen)).size).toBe(300);
      expect(seen.filter((doc) => doc['a'] !== doc['b'])).toEqual([]);
    });

    it('forgets a cursor that was killed', async () => {
      const collection = await freshCollection(
        db(),
        Array.from({ length: 10 }, () => ({})),
      );
      const first = await db().command({ find: collection.collectionName, batchSize: 2 });
      const { id } = first['cursor'];
      expect(await db().command({ killCursors: collection.collectionName, cursors: [id] })).toMatchObject({
        cursorsKilled: [id],
      });
      const more = db().command({ getMore: id, collection: collection.collectionName });
      expect(await errorOf(more)).toEqual({ code: 43, codeName: 'CursorNotFound' });
    });

    it('counts, with a filter, a skip and a limit', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 1 }, { a: 2 }]);
      expect(await collection.estimatedDocumentCount()).toBe(3);
      expect(await collection.countDocuments({ a: 1 })).toBe(2);
      expect(await collection.countDocuments({}, { skip: 1, limit: 1 })).toBe(1);
      expect(
        await db().command({ count: collection.collectionName, query: { a: 1 }, limit: 1 }),
      ).toMatchObject({ n: 1 });
    });

    it('lists distinct values, elements of arrays one by one', async () => {
      const collection = await freshCollection(db(), [
        { a: 1 },
        { a: [2, 1] },
        { a: 'x' },
        {},
        { a: { b: 1 } },
      ]);
      const values = await collection.distinct('a');
      expect(new Set(values.map((value) => JSON.stringify(value)))).toEqual(
        new Set(['1', '2', '"x"', '{"b":1}']),
      );
      expect(await collection.distinct('a', { a: 'x' })).toEqual(['x']);
    });

    it('ends a query that takes longer than maxTimeMS', async () => {
      const collection = await freshCollection(
        db(),
        Array.from({ length: 10_000 }, () => ({ a: 'x'.repeat(50) })),
      );
      const slow = { a: /x*y/ };
      expect(await errorOf(collection.find(slow).maxTimeMS(1).toArray())).toMatchObject({ code: 50 });
    });
  });
}
