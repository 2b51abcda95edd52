import { describe, expect, it } from '@jest/globals';
import type { Db, Document, IndexDescription } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

export function indexContract(db: () => Db): void {
  describe('indexes', () => {
    it('lists what was created, _id first', async () => {
      const collection = await freshCollection(db());
      await collection.createIndexes([
        { key: { a: 1 } },
        { key: { b: -1, c: 1 }, unique: true, name: 'by_b' },
        { key: { at: 1 }, expireAfterSeconds: 60 },
        { key: { d: 1 }, sparse: true },
        { key: { e: 1 }, partialFilterExpression: { e: { $exists: true } } },
      ]);
      expect(await collection.indexes()).toEqual([
        { v: 2, key: { _id: 1 }, name: '_id_' },
        { v: 2, key: { a: 1 }, name: 'a_1' },
        { v: 2, key: { b: -1, c: 1 }, name: 'by_b', unique: true },
        { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
        { v: 2, key: { d: 1 }, name: 'd_1', sparse: true },
        { v: 2, key: { e: 1 }, name: 'e_1', partialFilterExpression: { e: { $exists: true } } },
      ]);
    });

    it('finds by an index what $elemMatch asks of arrays in arrays', async () => {
      const collection = await freshCollection(db(), [
        { a: [[1, 2]] },
        { a: [[{ b: 1 }]] },
        { a: [{ b: 1 }] },
      ]);
      await collection.createIndexes([{ key: { a: 1 } }, { key: { 'a.b': 1 } }]);
      const ids = async (elements: Document) =>
        (await collection.find({ a: { $elemMatch: elements } }).toArray()).map((doc) => doc['_id']);
      expect(await ids({ $elemMatch: { $gt: 1 } })).toEqual([1]);
      expect(await ids({ $elemMatch: { b: 1 } })).toEqual([2]);
      expect(await ids({ b: 1 })).toEqual([3]);
      expect(await ids({ b: null })).toEqual([1, 2]);
      expect(await ids({ 1: 2 })).toEqual([1]);
    });

    it.each<[string, Document, Document, Document, Document]>([
      ['a field within a document', { o: { x: 1 } }, { $set: { 'o.x': 2 } }, { 'o.x': 1 }, { 'o.x': 2 }],
      [
        'one that is taken out of it',
        { o: { x: 1, y: 1 } },
        { $unset: { 'o.x': '' } },
        { 'o.x': 1 },
        { 'o.x': null },
      ],
      ['an element of an array', { o: [{ x: 1 }] }, { $set: { 'o.0.x': 2 } }, { 'o.x': 1 }, { 'o.x': 2 }],
      [
        'a document that another name gets',
        { p: { x: 2 } },
        { $rename: { p: 'o' } },
        { 'o.x': 1 },
        { 'o.x': 2 },
      ],
    ])('follows %s as it changes', async (_name, doc, update, before, after) => {
      const collection = await freshCollection(db(), [doc]);
      await collection.createIndex({ 'o.x': 1 });
      await collection.updateOne({}, update);
      const byIndex = (filter: Document) => collection.find(filter).hint('o.x_1').toArray();
      expect(await byIndex(before)).toEqual([]);
      expect(await byIndex(after)).toHaveLength(1);
    });

    it('leaves nothing behind where one of several cannot be made', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 1 }]);
      const specs = [{ key: { b: 1 } }, { key: { a: 1 }, unique: true }];
      expect(await errorOf(collection.createIndexes(specs as never))).toMatchObject({ code: 11000 });
      expect(await collection.indexes()).toEqual([{ v: 2, key: { _id: 1 }, name: '_id_' }]);
      await collection.insertOne({ a: 1, b: 1 });
      const fresh = await freshCollection(db());
      const clash = [
        { key: { b: 1 }, name: 'x' },
        { key: { a: 1 }, name: 'x' },
      ];
      expect(await errorOf(fresh.createIndexes(clash as never))).toMatchObject({ code: 86 });
      expect(await db().listCollections({ name: fresh.collectionName }).toArray()).toEqual([]);
    });

    it('creates the same index again without a word', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      await collection.createIndex({ a: 1 });
      const again = await db().command({
        createIndexes: collection.collectionName,
        indexes: [{ key: { a: 1 }, name: 'a_1' }],
      });
      expect(again).toMatchObject({ numIndexesBefore: 2, numIndexesAfter: 2 });
    });

    it.each<[string, IndexDescription, number, string]>([
      ['the key under another name', { key: { a: 1 }, name: 'other' }, 85, 'IndexOptionsConflict'],
      ['the name with another key', { key: { b: 1 }, name: 'a_1' }, 86, 'IndexKeySpecsConflict'],
      [
        'the name with other options',
        { key: { a: 1 }, name: 'a_1', unique: true },
        86,
        'IndexKeySpecsConflict',
      ],
      ['an empty key', { key: {}, name: 'x' }, 67, 'CannotCreateIndex'],
      ['a direction of 0', { key: { b: 0 as never }, name: 'x' }, 67, 'CannotCreateIndex'],
      [
        'TTL over two fields',
        { key: { b: 1, c: 1 }, name: 'x', expireAfterSeconds: 1 },
        67,
        'CannotCreateIndex',
      ],
      [
        'sparse and partial',
        { key: { b: 1 }, name: 'x', sparse: true, partialFilterExpression: { b: 1 } },
        67,
        'CannotCreateIndex',
      ],
      [
        'a partial filter by $ne',
        { key: { b: 1 }, name: 'x', partialFilterExpression: { b: { $ne: 1 } } },
        67,
        'CannotCreateIndex',
      ],
    ])('refuses %s', async (_name, index, code, codeName) => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      await collection.createIndex({ a: 1 });
      expect(await errorOf(collection.createIndexes([index]))).toEqual({ code, codeName });
    });

    it('refuses a unique index over duplicates and leaves none behind', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 1 }]);
      expect(await errorOf(collection.createIndex({ a: 1 }, { unique: true }))).toMatchObject({
        code: 11000,
      });
      expect(await collection.indexes()).toHaveLength(1);
    });

    it('drops by name, by key and all, but never _id', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      await collection.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { c: 1 } }]);
      await collection.dropIndex('a_1');
      await db().command({ dropIndexes: collection.collectionName, index: { b: 1 } });
      expect(await errorOf(collection.dropIndex('zzz'))).toEqual({ code: 27, codeName: 'IndexNotFound' });
      expect(await errorOf(collection.dropIndex('_id_'))).toEqual({ code: 72, codeName: 'InvalidOptions' });
      expect((await collection.indexes()).map((index) => index.name)).toEqual(['_id_', 'c_1']);
      await collection.dropIndexes();
      expect(await collection.indexes()).toHaveLength(1);
    });

    it.each<[string, Document, Document[], Document, number]>([
      ['one null or missing value', {}, [{}], { a: null }, 11000],
      ['what a number that is not 0 says', { unique: 1 as never }, [{ a: 1 }], { a: 1 }, 11000],
      ['1 and 1.0 alike', {}, [{ a: 1 }], { a: 1.0 }, 11000],
      ['text and number apart', {}, [{ a: 1 }], { a: '1' }, 0],
      ['an element of an array', {}, [{ a: [1, 2] }], { a: 2 }, 11000],
      ['sparse: missing values as often as you like', { sparse: true }, [{}], {}, 0],
      ['sparse: null once', { sparse: true }, [{ a: null }], { a: null }, 11000],
      [
        'partial: what the filter leaves out',
        { partialFilterExpression: { open: true } },
        [{ a: 1, open: false }],
        { a: 1, open: true },
        0,
      ],
      [
        'partial: what the filter takes',
        { partialFilterExpression: { open: true } },
        [{ a: 1, open: true }],
        { a: 1, open: true },
        11000,
      ],
    ])('unique holds %s', async (_name, options, docs, another, code) => {
      const collection = await freshCollection(db(), docs);
      await collection.createIndex({ a: 1 }, { unique: true, ...options });
      expect(await errorOf(collection.insertOne(another))).toMatchObject({ code });
    });

    it('unique over an embedded array holds between documents, not within one', async () => {
      const collection = await freshCollection(db());
      const partialFilterExpression = { 'attempts.ref': { $exists: true } };
      await collection.createIndex({ 'attempts.ref': 1 }, { unique: true, partialFilterExpression });
      await collection.insertMany([
        { attempts: [] },
        { attempts: [] },
        { attempts: [{ ref: 'x' }, { ref: 'x' }] },
      ]);
      expect(await errorOf(collection.insertOne({ attempts: [{ ref: 'y' }, { ref: 'x' }] }))).toMatchObject({
        code: 11000,
      });
    });

    it('refuses two arrays in one index', async () => {
      const collection = await freshCollection(db());
      await collection.createIndex({ a: 1, b: 1 });
      expect(await errorOf(collection.insertOne({ a: [1], b: [1] }))).toMatchObject({ code: 171 });
    });
  });
}
