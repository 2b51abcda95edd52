import { describe, expect, it } from '@jest/globals';
import { type Db, type Document, Double, Int32, Long } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

const DOC = {
  i: new Int32(7),
  l: Long.fromString('9007199254740993'),
  d: new Double(2),
  zero: new Int32(0),
  nothing: null,
  text: 'abc',
  list: [new Int32(1), new Double(2)],
  docs: [{ q: new Int32(1) }, { q: new Double(2.5) }, { r: true }, 5],
  deep: { er: new Int32(3) },
};

/** Values keep their types: 2 is not 2.0 here. */
const CASES: [name: string, expression: unknown, value: unknown][] = [
  // https://www.mongodb.com/docs/manual/reference/aggregation-variables/, .../expression-operators
  ['a path', '$deep.er', new Int32(3)],
  ['a path through an array', '$docs.q', [new Int32(1), new Double(2.5)]],
  ['a path that leads nowhere, which is no value', '$nowhere', undefined],
  ['a number in a path is a name', '$list.0', []],
  ['$$ROOT', { $eq: ['$$ROOT.i', '$$CURRENT.i'] }, true],
  ['$$REMOVE', '$$REMOVE', undefined],
  ['a list, where no value is null', ['$i', '$nowhere'], [new Int32(7), null]],
  ['a long with every digit', '$l', Long.fromString('9007199254740993')],
  ['$literal', { $literal: '$i' }, '$i'],
  // https://www.mongodb.com/docs/manual/reference/operator/aggregation/cmp/ and its neighbours
  ['$cmp', { $cmp: ['$i', 250] }, new Int32(-1)],
  ['$eq across number types', { $eq: ['$d', new Int32(2)] }, true],
  ['$eq of a missing field and null', { $eq: ['$nowhere', null] }, false],
  ['$eq of two missing fields', { $eq: ['$nowhere', '$neither'] }, true],
  ['$ne of a missing field and null', { $ne: ['$nowhere', null] }, true],
  ['$lt of a missing field and null', { $lt: ['$nowhere', null] }, true],
  ['$lte of a missing field and a number', { $lte: ['$nowhere', 0] }, true],
  ['$gt of a text and a number', { $gt: ['$text', 1_000] }, true],
  ['$gte of equals', { $gte: ['$i', 7] }, true],
  ['$eq by every digit', { $eq: ['$l', Long.fromString('9007199254740992')] }, false],
  // https://www.mongodb.com/docs/manual/reference/operator/aggregation/and/#behavior, or, not
  ['$and of [1, "green"]', { $and: [1, 'green'] }, true],
  ['$and of nothing', { $and: [] }, true],
  ['$and of [[null], [false], [0]]', { $and: [[null], [false], [0]] }, true],
  ['$and of [null, true]', { $and: [null, true] }, false],
  ['$and of [0, true]', { $and: [0, true] }, false],
  ['$or of [true, false]', { $or: [true, false] }, true],
  ['$or of nothing', { $or: [] }, false],
  ['$or of [null, 0, undefined field]', { $or: [null, 0, '$nowhere'] }, false],
  ['$not of [true]', { $not: [true] }, false],
  ['$not of [[false]]', { $not: [[false]] }, false],
  ['$not of a path', { $not: '$nowhere' }, true],
  // https://www.mongodb.com/docs/manual/reference/operator/aggregation/cond/, ifNull, switch
  ['$cond as a list', { $cond: [{ $gte: ['$i', 250] }, 30, 20] }, new Int32(20)],
  // biome-ignore lint/suspicious/noThenProperty: MongoDB's own name
  ['$cond by names', { $cond: { if: '$i', then: '$i', else: 0 } }, new Int32(7)],
  ['$ifNull', { $ifNull: ['$nothing', '$nowhere', 'Unspecified'] }, 'Unspecified'],
  ['$ifNull of what is there', { $ifNull: ['$zero', 5] }, new Int32(0)],
  // https://www.mongodb.com/docs/manual/reference/operator/aggregation/size/
  ['$size', { $size: '$docs' }, new Int32(4)],
];

const MISTAKES: [name: string, expression: unknown, code: number][] = [
  ['an operator of no kind', { $nonsense: 1 }, 31325],
  ['two operators at once', { $not: [1], $size: [] }, 15983],
  ['three operands of $eq', { $eq: [1, 2, 3] }, 16020],
  ['$size of no array', { $size: '$text' }, 17124],
  ['$cond without then', { $cond: { if: 1 } }, 17081],
  ['an unknown variable', '$$nobody', 17276],
  ['an empty path', '$', 16872],
];

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/ and the pages of its accumulators. */
const GROUPS: [name: string, accumulator: Document, value: unknown][] = [
  ['$sum of ints', { $sum: '$i' }, new Int32(6)],
  ['$sum past 32 bits', { $sum: new Int32(2_147_483_647) }, Long.fromString('10737418235')],
  ['$sum of a long', { $sum: '$l' }, Long.fromString('9007199254740994')],
  ['$sum of doubles, without what rounding loses', { $sum: '$d' }, new Double(0.6)],
  ['$sum of what is no number', { $sum: '$text' }, new Int32(0)],
  ['$sum of arrays', { $sum: '$list' }, new Int32(0)],
  ['$avg', { $avg: '$i' }, new Double(2)],
  ['$avg of no number', { $avg: '$text' }, null],
  ['$avg of arrays', { $avg: '$list' }, null],
  ['$min, null and missing apart', { $min: '$n' }, new Int32(4)],
  ['$max, by the order of types', { $max: '$mixed' }, true],
  ['$max of arrays, which compare as arrays', { $max: '$list' }, [new Int32(1), new Int32(5)]],
  ['$first', { $first: '$i' }, new Int32(1)],
  ['$first of a missing field', { $first: '$n' }, null],
  ['$last', { $last: '$n' }, new Int32(9)],
  ['$push without missing fields', { $push: '$n' }, [null, new Int32(4), new Int32(9)]],
  ['$addToSet', { $addToSet: '$same' }, [new Int32(1)]],
  ['$count', { $count: {} }, new Int32(5)],
];
const MEMBERS = [
  { i: new Int32(1), d: new Double(0.1), list: [new Int32(1), new Int32(5)], same: new Int32(1) },
  { i: new Int32(2), d: new Double(0.2), n: null, text: 'a', mixed: 'z', same: new Double(1) },
  { i: new Int32(3), d: new Double(0.3), n: new Int32(4), mixed: new Int32(8) },
  { l: Long.fromString('9007199254740993'), mixed: true, list: [new Int32(1), new Int32(2)] },
  { l: new Int32(1), n: new Int32(9) },
];

/** Bytes as they are stored, so that types are told apart. */
const EXACT = { promoteValues: false } as const;

/** Every aggregation expression that the store lets through; the table in its README lists these. */
export function expressionContract(db: () => Db): void {
  describe('aggregation expressions', () => {
    it.each(CASES)('%s', async (_name, expression, value) => {
      const collection = await freshCollection(db(), [DOC]);
      const [found] = await collection.aggregate([{ $project: { value: expression } }], EXACT).toArray();
      const [set] = await collection.aggregate([{ $set: { value: expression } }], EXACT).toArray();
      expect(found).toEqual(value === undefined ? { _id: new Int32(1) } : { _id: new Int32(1), value });
      expect(set?.['value']).toEqual(value);
    });

    it.each(MISTAKES)('refuse %s', async (_name, expression, code) => {
      const collection = await freshCollection(db(), [DOC]);
      const asked = collection.aggregate([{ $project: { value: expression } }]).toArray();
      expect(await errorOf(asked)).toMatchObject({ code });
    });

    it.each(GROUPS)('of a group: %s', async (_name, accumulator, value) => {
      const collection = await freshCollection(db(), MEMBERS);
      const pipeline = [{ $sort: { _id: 1 } }, { $group: { _id: null, value: accumulator } }];
      expect(await collection.aggregate(pipeline, EXACT).toArray()).toEqual([{ _id: null, value }]);
    });

    it('group by a document whose fields may be missing, and apart from null', async () => {
      const collection = await freshCollection(db(), [{ a: 1 }, { a: null }, {}, { a: Long.fromInt(1) }]);
      const pipeline = [{ $group: { _id: { a: '$a' }, n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } }];
      expect(await collection.aggregate(pipeline).toArray()).toEqual([
        { _id: { a: 1 }, n: 2 },
        { _id: {}, n: 1 },
        { _id: { a: null }, n: 1 },
      ]);
    });

    it('$project keeps the order of the document, and computed fields come last', async () => {
      const collection = await freshCollection(db(), [{ b: 1, a: 2, c: 3 }]);
      const pipeline = [{ $project: { more: { $gt: ['$a', '$b'] }, c: 1, a: '$c', b: true } }];
      const [found] = await collection.aggregate(pipeline).toArray();
      expect(Object.entries(found ?? {})).toEqual([
        ['_id', 1],
        ['b', 1],
        ['c', 3],
        ['more', true],
        ['a', 3],
      ]);
    });

    it('$set keeps the place of a field that is there', async () => {
      const collection = await freshCollection(db(), [{ b: 1, a: 2 }]);
      const [found] = await collection.aggregate([{ $set: { new: '$a', b: '$a', a: '$$REMOVE' } }]).toArray();
      expect(Object.entries(found ?? {})).toEqual([
        ['_id', 1],
        ['b', 2],
        ['new', 2],
      ]);
    });

    it('$expr holds by the same rules', async () => {
      const collection = await freshCollection(db(), [{ a: null }, {}, { a: 0 }, { a: 1 }]);
      const ids = async (expression: Document) =>
        (await collection.find({ $expr: expression }).toArray()).map((doc) => doc['_id']);
      expect(await ids({ $eq: ['$a', null] })).toEqual([1]);
      expect(await ids({ $and: ['$a'] })).toEqual([4]);
    });
  });
}

/** What mingo or another reading of the manual got wrong: refused, whatever it is asked of. */
export const REFUSED_EXPRESSIONS: unknown[] = [
  { $avg: ['$a', '$b'] },
  { $sum: '$list' },
  { $max: ['$a', '$b'] },
  { $indexOfArray: ['$list', 1, 1] },
  { $dateTrunc: { date: '$at', unit: 'month' } },
  { $dateFromString: { dateString: '2026-01-01' } },
  { $map: { input: '$list', in: '$$this' } },
  { $let: { vars: { CURRENT: '$deep' }, in: '$er' } },
  { $concat: ['$a', '$b'] },
  { $toDecimal: '$a' },
  { $add: ['$a', 1] },
  { $subtract: ['$a', 1] },
  { $in: [1, '$list'] },
  '$$NOW',
];
