import { describe, expect, it } from '@jest/globals';
import { type AnyBulkWriteOperation, type Db, type Document, MongoBulkWriteError, ObjectId } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

export function writeContract(db: () => Db): void {
  describe('insert, delete and findAndModify', () => {
    it('gives an _id and puts it first', async () => {
      const collection = await freshCollection(db());
      const { insertedId } = await collection.insertOne({ z: 1 });
      expect(insertedId).toBeInstanceOf(ObjectId);
      await db().command({ insert: collection.collectionName, documents: [{ b: 1, _id: 5 }] });
      expect(Object.keys((await collection.findOne({ b: 1 })) ?? {})).toEqual(['_id', 'b']);
    });

    it('stops at the first error when ordered, and goes on when not', async () => {
      const collection = await freshCollection(db());
      const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }] as Document[];
      const ordered = await collection.insertMany(docs).catch((error: unknown) => error);
      expect(ordered).toBeInstanceOf(MongoBulkWriteError);
      expect((ordered as MongoBulkWriteError).writeErrors).toMatchObject([{ index: 1, code: 11000 }]);
      expect(await collection.countDocuments()).toBe(1);
      const unordered = await collection
        .insertMany(docs, { ordered: false })
        .catch((error: unknown) => error);
      expect((unordered as MongoBulkWriteError).result).toMatchObject({ insertedCount: 1 });
      expect(await collection.countDocuments()).toBe(2);
    });

    it('names the index and the value of a duplicate', async () => {
      const collection = await freshCollection(db());
      await collection.createIndex({ merchant: 1, reference: 1 }, { unique: true });
      await collection.insertOne({ merchant: 'm', reference: 'PL-1' });
      const error = await collection
        .insertOne({ merchant: 'm', reference: 'PL-1' })
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: 11000,
        keyPattern: { merchant: 1, reference: 1 },
        keyValue: { merchant: 'm', reference: 'PL-1' },
        message: expect.stringContaining('E11000 duplicate key error collection: paylink_contract.'),
      });
      expect(error).toMatchObject({
        message: expect.stringContaining(
          'index: merchant_1_reference_1 dup key: { merchant: "m", reference: "PL-1" }',
        ),
      });
    });

    it('lets one of 50 parallel writers have a unique value', async () => {
      const collection = await freshCollection(db());
      await collection.createIndex({ slug: 1 }, { unique: true });
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, i) => errorOf(collection.insertOne({ slug: 's', i }))),
      );
      expect(outcomes.filter(({ code }) => code === 0)).toHaveLength(1);
      expect(outcomes.filter(({ code }) => code === 11000)).toHaveLength(49);
    });

    it('lets one of 50 parallel conditional updates win each version', async () => {
      const collection = await freshCollection(db(), [{ version: 1, left: 10 }]);
      const reserve = () =>
        collection.updateOne({ _id: 1 as never, left: { $gt: 0 } }, { $inc: { left: -1, version: 1 } });
      const results = await Promise.all(Array.from({ length: 50 }, reserve));
      expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(10);
      expect(await collection.findOne()).toEqual({ _id: 1, version: 11, left: 0 });
    });

    it('deletes one or all', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]);
      expect(await collection.deleteOne({ a: 1 })).toMatchObject({ deletedCount: 1 });
      expect(await collection.deleteMany({ a: 1 })).toMatchObject({ deletedCount: 2 });
      expect(await collection.deleteMany({ a: 1 })).toMatchObject({ deletedCount: 0 });
      expect(await collection.countDocuments()).toBe(1);
    });

    it('runs a bulk of every kind', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      const operations: AnyBulkWriteOperation[] = [
        { insertOne: { document: { _id: 2 as never, a: 2 } } },
        { updateOne: { filter: { a: 2 }, update: { $set: { b: 1 } } } },
        { replaceOne: { filter: { a: 1 }, replacement: { a: 9 } } },
        { updateMany: { filter: {}, update: { $inc: { a: 1 } } } },
        { deleteOne: { filter: { a: 3 } } },
      ];
      expect(await collection.bulkWrite(operations)).toMatchObject({
        insertedCount: 1,
        modifiedCount: 4,
        deletedCount: 1,
      });
      expect(await collection.find().toArray()).toEqual([{ _id: 1, a: 10 }]);
    });

    it('answers findOneAndUpdate with the document before or after, or null', async () => {
      const collection = await freshCollection(db(), [{ n: 1 }, { n: 2 }, { n: 3 }]);
      const update = { $inc: { n: 10 } };
      expect(await collection.findOneAndUpdate({ n: 1 }, update)).toEqual({ _id: 1, n: 1 });
      expect(await collection.findOneAndUpdate({ n: 2 }, update, { returnDocument: 'after' })).toEqual({
        _id: 2,
        n: 12,
      });
      expect(await collection.findOneAndUpdate({ n: 99 }, update)).toBeNull();
      const highest = {
        sort: { n: -1 as const },
        returnDocument: 'after' as const,
        projection: { n: 1, _id: 0 },
      };
      expect(await collection.findOneAndUpdate({}, update, highest)).toEqual({ n: 22 });
    });

    it('says what findOneAndUpdate did when asked', async () => {
      const collection = await freshCollection(db());
      const options = {
        upsert: true,
        returnDocument: 'after' as const,
        includeResultMetadata: true as const,
      };
      const first = await collection.findOneAndUpdate({ k: 'a' }, { $inc: { n: 1 } }, options);
      expect(first).toMatchObject({
        ok: 1,
        lastErrorObject: { n: 1, updatedExisting: false },
        value: { k: 'a', n: 1 },
      });
      const second = await collection.findOneAndUpdate({ k: 'a' }, { $inc: { n: 1 } }, options);
      expect(second).toMatchObject({
        lastErrorObject: { n: 1, updatedExisting: true },
        value: { k: 'a', n: 2 },
      });
    });

    it('removes and replaces in one step', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: 2 }]);
      expect(await collection.findOneAndDelete({}, { sort: { a: -1 } })).toEqual({ _id: 2, a: 2 });
      expect(await collection.findOneAndReplace({ a: 1 }, { b: 5 }, { returnDocument: 'after' })).toEqual({
        _id: 1,
        b: 5,
      });
    });

    it.each([
      ['an _id that is an array', { _id: [1] }, 2],
      ['an _id that is an expression', { _id: /x/ }, 2],
      ['a second _id', { _id: 1 }, 11000],
    ])('refuses %s', async (_name, doc, code) => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      expect(await errorOf(collection.insertOne(doc as Document))).toMatchObject({ code });
    });
  });
}
