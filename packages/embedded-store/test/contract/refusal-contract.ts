import { describe, expect, it } from '@jest/globals';
import { DBRef, type Db, Decimal128, type Document } from 'mongodb';
import { REFUSED_EXPRESSIONS } from './expression-contract.js';
import { errorOf, freshCollection } from './fresh-collection.js';
import { REFUSED_PATTERNS } from './regex-contract.js';

const NOT_IMPLEMENTED = { code: 238, codeName: 'NotImplemented' };

/** What MongoDB has and the embedded store refuses: aloud, with MongoDB's code for it. Listed in its README. */
export function refusalContract(db: () => Db): void {
  describe('refusals', () => {
    it.each(['$where', '$text', '$near', '$geoWithin', '$bitsAllSet', '$jsonSchema'])(
      'filter %s',
      async (operator) => {
        const collection = await freshCollection(db(), [{ a: 1 }]);
        const filter = ['$where', '$text', '$jsonSchema'].includes(operator)
          ? { [operator]: {} }
          : { a: { [operator]: 1 } };
        expect(await errorOf(collection.find(filter).toArray())).toEqual(NOT_IMPLEMENTED);
      },
    );

    it.each([
      '$lookup',
      '$graphLookup',
      '$merge',
      '$out',
      '$unionWith',
      '$setWindowFields',
      '$facet',
      '$sample',
    ])('stage %s', async (stage) => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      expect(await errorOf(collection.aggregate([{ [stage]: {} }]).toArray())).toEqual(NOT_IMPLEMENTED);
    });

    it.each(['collMod', 'renameCollection', 'mapReduce', 'collStats', 'dbStats', 'bulkWrite'])(
      'command %s',
      async (command) => {
        expect(await errorOf(db().command({ [command]: 'x' }))).toEqual({
          code: 115,
          codeName: 'CommandNotSupported',
        });
      },
    );

    it.each<[string, Document]>([
      ['a collation', { collation: { locale: 'en', strength: 2 } }],
      ['tailable', { tailable: true }],
      ['min', { min: { a: 1 } }],
      ['let', { let: { a: 1 } }],
    ])('find with %s', async (_name, options) => {
      expect(await errorOf(db().command({ find: 'x', ...options }))).toEqual(NOT_IMPLEMENTED);
    });

    it.each<[string, Document]>([
      ['$slice', { a: { $slice: 1 } }],
      ['$elemMatch', { a: { $elemMatch: { b: 1 } } }],
      ['the element that matched', { 'a.$': 1 }],
      ['an expression', { a: { $add: [1, 2] } }],
    ])('projection by %s', async (_name, projection) => {
      const collection = await freshCollection(db(), [{ a: [{ b: 1 }] }]);
      expect(await errorOf(collection.findOne({ 'a.b': 1 }, { projection }))).toEqual(NOT_IMPLEMENTED);
    });

    it.each<[string, Document | Document[], Document]>([
      ['a pipeline', [{ $set: { b: '$a' } }], {}],
      ['$[]', { $set: { 'a.$[]': 1 } }, {}],
      ['$[name]', { $set: { 'a.$[e]': 2 } }, {}],
      ['array filters', { $set: { 'a.$[e]': 2 } }, { arrayFilters: [{ e: 1 }] }],
      ['$bit', { $bit: { n: { or: 1 } } }, {}],
    ])('update by %s, which changes nothing', async (_name, update, options) => {
      const collection = await freshCollection(db(), [{ a: [1], n: 1 }]);
      expect(await errorOf(collection.updateOne({}, update, options))).toMatchObject({ code: 238 });
      expect(await errorOf(collection.findOneAndUpdate({}, update, options))).toEqual(NOT_IMPLEMENTED);
      expect(await collection.findOne()).toEqual({ _id: 1, a: [1], n: 1 });
    });

    it('a field of a statement that there is not', async () => {
      const updates = [
        { q: {}, u: { $set: { a: 1 } }, upsert: true },
        { q: {}, u: { $set: { a: 1 } }, nonsense: 1 },
      ];
      const { collectionName: update } = await freshCollection(db());
      expect(await errorOf(db().command({ update, updates }))).toMatchObject({ code: 40415 });
      expect(await db().collection(update).countDocuments()).toBe(0);
    });

    it.each<[string, unknown]>([
      ['Decimal128', Decimal128.fromString('1.5')],
      ['DBRef', new DBRef('a', '000000000000000000000001' as never)],
    ])('values of type %s', async (_name, value) => {
      const collection = await freshCollection(db());
      expect(await errorOf(collection.insertOne({ value }))).toMatchObject({ code: 238 });
      expect(await errorOf(collection.find({ value }).toArray())).toMatchObject({ code: 238 });
    });

    it.each(['text', '2dsphere', 'hashed'])('indexes of type %s', async (type) => {
      const collection = await freshCollection(db());
      expect(await errorOf(collection.createIndex({ a: type as never }))).toMatchObject({ code: 67 });
    });

    it('index keys of more than 1,970 bytes', async () => {
      const collection = await freshCollection(db());
      await collection.createIndex({ a: 1 });
      expect(await errorOf(collection.insertOne({ a: 'x'.repeat(2_000) }))).toMatchObject({ code: 17280 });
      expect(await collection.find({ a: 'x'.repeat(2_000) }).toArray()).toEqual([]);
    });

    it.each(REFUSED_PATTERNS)('the regular expression %s', async (pattern) => {
      const collection = await freshCollection(db(), [{ s: 'a' }]);
      expect(await errorOf(collection.find({ s: { $regex: pattern } }).toArray())).toEqual(NOT_IMPLEMENTED);
    });

    it.each(REFUSED_EXPRESSIONS)('the expression %j', async (expression) => {
      const collection = await freshCollection(db(), [{ a: 1, b: 2, list: [1], at: new Date(0) }]);
      const asked = collection.aggregate([{ $project: { value: expression } }]).toArray();
      expect(await errorOf(asked)).toEqual(NOT_IMPLEMENTED);
    });

    it.each(['$firstN', '$mergeObjects', '$stdDevPop', '$top'])('the accumulator %s', async (name) => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      const asked = collection.aggregate([{ $group: { _id: null, value: { [name]: '$a' } } }]).toArray();
      expect(await errorOf(asked)).toEqual(NOT_IMPLEMENTED);
    });

    it.each<[string, Document]>([
      ['a computed field with a path', { $set: { 'a.b': '$a' } }],
      ['an embedded document that would be merged', { $set: { a: { b: 1 } } }],
      ['an embedded document of expressions', { $project: { a: { b: '$a' } } }],
    ])('%s', async (_name, stage) => {
      const collection = await freshCollection(db(), [{ a: { c: 1 } }]);
      expect(await errorOf(collection.aggregate([stage]).toArray())).toEqual(NOT_IMPLEMENTED);
    });

    it('capped collections, time series and validators', async () => {
      for (const option of [
        { capped: true, size: 1 },
        { timeseries: { timeField: 't' } },
        { validator: { a: 1 } },
      ]) {
        expect(await errorOf(db().command({ create: 'refused', ...option }))).toEqual(NOT_IMPLEMENTED);
      }
    });
  });
}
