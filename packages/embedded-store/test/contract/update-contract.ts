import { describe, expect, it } from '@jest/globals';
import { type Db, type Document, Double, Int32, Long } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

type Case = [name: string, doc: Document, update: Document, expected: Document];

const CASES: Case[] = [
  ['$set replaces and creates', { a: 1 }, { $set: { a: 2, b: 3 } }, { a: 2, b: 3 }],
  ['$set creates embedded documents', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set reaches into arrays by index', { a: [1, { x: 1 }] }, { $set: { 'a.1.x': 2 } }, { a: [1, { x: 2 }] }],
  ['$set beyond the end pads with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '', z: '' } }, { b: { d: 2 } }],
  ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$inc', { n: 1 }, { $inc: { n: 2, m: -1 } }, { n: 3, m: -1 }],
  ['$mul', { n: 3 }, { $mul: { n: 2, m: 5 } }, { n: 6, m: 0 }],
  [
    '$min and $max',
    { a: 5, b: 5, c: 5 },
    { $min: { a: 3, b: 9 }, $max: { c: 9, d: 1 } },
    { a: 3, b: 5, c: 9, d: 1 },
  ],
  ['$min across types', { a: 5 }, { $min: { a: 'x' } }, { a: 5 }],
  ['$rename', { a: 1, b: { c: 2 } }, { $rename: { a: 'x', 'b.c': 'y' } }, { b: {}, x: 1, y: 2 }],
  ['$setOnInsert leaves what is there', { a: 1 }, { $setOnInsert: { a: 2 }, $set: { b: 1 } }, { a: 1, b: 1 }],
  [
    'new fields come in the order of their names',
    {},
    { $set: { c: 1, a: 1 }, $inc: { b: 1 } },
    { a: 1, b: 1, c: 1 },
  ],
];

const MISTAKES: [name: string, doc: Document, update: Document, code: number][] = [
  ['an unknown operator', {}, { $foo: { a: 1 } }, 9],
  ['$inc by text', { a: 1 }, { $inc: { a: 'x' } }, 14],
  ['$inc of text', { a: 'x' }, { $inc: { a: 1 } }, 14],
  ['$inc of null', { a: null }, { $inc: { a: 1 } }, 14],
  ['a field below a scalar', { a: 5 }, { $set: { 'a.b': 1 } }, 28],
  ['a name in an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
  ['the same path twice', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
  ['a path and one below it', {}, { $set: { a: 1, 'a.b': 2 } }, 40],
  ['an empty path part', {}, { $set: { 'a..b': 1 } }, 56],
  ['another _id', {}, { $set: { _id: 9 } }, 66],
  ['$rename to itself', { a: 1 }, { $rename: { a: 'a' } }, 2],
  ['a long that overflows', { a: Long.MAX_VALUE }, { $inc: { a: Long.ONE } }, 2],
  ['$currentDate of nonsense', {}, { $currentDate: { a: 'x' } }, 2],
  ['an operator without a document', {}, { $set: 1 }, 9],
  ['$rename of an element that matched', { a: [1] }, { $rename: { 'a.$': 'b' } }, 2],
];

export function updateContract(db: () => Db): void {
  describe('update', () => {
    it.each(CASES)('%s', async (_name, doc, update, expected) => {
      const collection = await freshCollection(db(), [doc]);
      await collection.updateOne({ _id: 1 as never }, update);
      const found = await collection.findOne();
      expect(found).toEqual({ _id: 1, ...expected });
      expect(Object.keys(found ?? {})).toEqual(['_id', ...Object.keys(expected)]);
    });

    it.each(MISTAKES)('refuses %s and changes nothing', async (_name, doc, update, code) => {
      const collection = await freshCollection(db(), [doc]);
      expect(await errorOf(collection.updateOne({ _id: 1 as never }, update))).toMatchObject({ code });
      expect(await collection.findOne({}, { promoteLongs: false })).toEqual({ _id: 1, ...doc });
    });

    it('keeps the types of numbers, and grows an int into a long', async () => {
      const doc = { int: new Int32(2_147_483_647), double: new Double(1), long: Long.fromNumber(1) };
      const collection = await freshCollection(db(), [doc]);
      await collection.updateOne(
        {},
        { $inc: { int: new Int32(1), double: new Int32(1), long: new Int32(1) } },
      );
      const types = { int: { $type: 'long' }, double: { $type: 'double' }, long: { $type: 'long' } };
      expect(await collection.findOne(types)).toEqual({ _id: 1, int: 2_147_483_648, double: 2, long: 2 });
    });

    it('sets the date of now', async () => {
      const collection = await freshCollection(db(), [{}]);
      const before = Date.now();
      await collection.updateOne({}, { $currentDate: { at: true as never, stamp: { $type: 'timestamp' } } });
      const found = await collection.findOne({ stamp: { $type: 'timestamp' } });
      expect(found?.['at'].getTime()).toBeGreaterThanOrEqual(before - 1_000);
    });

    it('tells matched from modified', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 1 }]);
      expect(await collection.updateMany({}, { $set: { a: 1 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 0,
      });
      expect(await collection.updateMany({}, { $set: { a: 2 } })).toMatchObject({
        matchedCount: 2,
        modifiedCount: 2,
      });
      expect(await collection.updateOne({ a: 9 }, { $set: { a: 2 } })).toMatchObject({
        matchedCount: 0,
        upsertedCount: 0,
      });
    });

    it('upserts what the filter says by equality, the update, and $setOnInsert', async () => {
      const collection = await freshCollection(db());
      const filter = { k: 'a', 'deep.er': 1, n: { $gt: 5 }, $and: [{ also: true }] };
      const update = { $set: { v: 1 }, $setOnInsert: { made: true } };
      const { upsertedId } = await collection.updateOne(filter, update, { upsert: true });
      expect(await collection.findOne()).toEqual({
        _id: upsertedId,
        k: 'a',
        deep: { er: 1 },
        also: true,
        v: 1,
        made: true,
      });
    });

    it('upserts under the _id of the filter', async () => {
      const collection = await freshCollection(db());
      await collection.updateOne({ _id: 'x' as never }, { $inc: { n: 1 } }, { upsert: true });
      await collection.replaceOne({ _id: 'y' as never }, { n: 5 }, { upsert: true });
      expect(await collection.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: 'x', n: 1 },
        { _id: 'y', n: 5 },
      ]);
    });

    // MongoDB's own test of it: jstests/core/write/update/upsert_fields.js
    it.each<[string, Document, unknown]>([
      ['$in of one value', { x: { $in: [1] } }, 1],
      ['$all of one value', { x: { $all: [1] } }, 1],
      ['$or of one branch', { $or: [{ x: { $eq: 1 } }] }, 1],
      ['$in of two values', { x: { $in: [1, 2] } }, undefined],
      ['$in of an expression', { x: { $in: [/a/] } }, undefined],
      ['$not', { x: { $not: { $eq: 1 } } }, undefined],
    ])('upserts what %s says', async (_name, filter, x) => {
      const collection = await freshCollection(db());
      await collection.updateOne(filter, { $set: { a: 1 } }, { upsert: true });
      expect((await collection.findOne())?.['x']).toEqual(x);
      await collection.deleteMany({});
      await collection.replaceOne(filter, { a: 1 }, { upsert: true });
      expect((await collection.findOne())?.['x']).toBeUndefined();
    });

    it.each<[string, Document]>([
      ['two values', { x: { $all: [1, 2] } }],
      ['a value and a part of it', { x: {}, 'x.x': 1 }],
      ['a part and the whole', { 'x.x': 1, x: { x: 1 } }],
    ])('refuses to upsert %s, but by a replacement', async (_name, filter) => {
      const collection = await freshCollection(db());
      const upsert = { upsert: true };
      expect(await errorOf(collection.updateOne(filter, { $set: { a: 1 } }, upsert))).toMatchObject({
        code: 54,
      });
      await collection.replaceOne(filter, { a: 1 }, upsert);
      expect(await collection.find().project({ _id: 0 }).toArray()).toEqual([{ a: 1 }]);
    });

    // https://www.mongodb.com/docs/manual/core/dot-dollar-considerations/dollar-prefix/
    it('sets no field that begins with $ at the top, and such a part of another', async () => {
      const collection = await freshCollection(db(), [{ _id: 'E123', address: { $street: 'Elm Road' } }]);
      const change = { $set: { phone: 25, $hotel: 320 } };
      expect(await errorOf(collection.updateOne({ _id: 'E123' as never }, change))).toMatchObject({
        code: 52,
      });
      await collection.updateOne({ _id: 'E123' as never }, { $set: { 'address.$street': 'Elm Ave' } });
      expect(await collection.findOne()).toEqual({ _id: 'E123', address: { $street: 'Elm Ave' } });
      await collection.updateOne({ _id: 'new' as never }, change, { upsert: true });
      expect(await collection.findOne({ _id: 'new' as never })).toEqual({
        _id: 'new',
        $hotel: 320,
        phone: 25,
      });
    });

    it('stores no _id with a field that begins with $', async () => {
      const collection = await freshCollection(db());
      const dollar = { code: 52 };
      expect(await errorOf(collection.insertOne({ _id: { $a: 1 } as never }))).toMatchObject(dollar);
      const change = { $set: { _id: { $a: 1 } } };
      expect(await errorOf(collection.updateOne({ x: 1 }, change, { upsert: true }))).toMatchObject(dollar);
      await collection.insertOne({ _id: 'a' as never, $price: 50, sub: { $db: 1 } });
      expect(await collection.find().toArray()).toEqual([{ _id: 'a', $price: 50, sub: { $db: 1 } }]);
    });

    it('replaces a whole document but for its _id', async () => {
      const collection = await freshCollection(db(), [{ a: 1, b: 2 }]);
      await collection.replaceOne({ a: 1 }, { c: 3 });
      expect(await collection.findOne()).toEqual({ _id: 1, c: 3 });
      expect(await errorOf(collection.replaceOne({}, { _id: 2 as never, c: 4 }))).toMatchObject({ code: 66 });
    });

    it('leaves a document alone when the update meets a duplicate', async () => {
      const collection = await freshCollection(db(), [
        { k: 1, n: 0 },
        { k: 2, n: 0 },
      ]);
      await collection.createIndex({ k: 1 }, { unique: true });
      expect(await errorOf(collection.updateOne({ k: 2 }, { $set: { k: 1 }, $inc: { n: 1 } }))).toMatchObject(
        { code: 11000 },
      );
      expect(await collection.find({ k: 2 }).toArray()).toEqual([{ _id: 2, k: 2, n: 0 }]);
    });
  });
}
