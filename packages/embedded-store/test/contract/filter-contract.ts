import { describe, expect, it } from '@jest/globals';
import { Binary, type Db, type Document, Long, MaxKey, MinKey, ObjectId } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const oid = (n: number) => new ObjectId(n.toString(16).padStart(24, '0'));

const LISTS = [{ a: [[1, 2]] }, { a: [[{ b: 1 }]] }, { a: [{ b: 1 }] }, { a: [1, 2] }];

type Case = [name: string, docs: Document[], filter: Document, ids: number[]];

const NUMBERS = [{ a: 1 }, { a: 5 }, { a: 10 }, { a: '5' }, { a: null }, {}, { a: [3, 7] }, { a: day(1) }];
const NESTED = [
  { a: { b: 1 } },
  { a: [{ b: 1 }, { b: 2 }] },
  { a: { b: 1, c: 2 } },
  { a: { c: 2, b: 1 } },
  { a: [] },
  { a: 'text' },
  {},
];
const ITEMS = [
  {
    items: [
      { sku: 'a', qty: 5 },
      { sku: 'b', qty: 1 },
    ],
  },
  {
    items: [
      { sku: 'a', qty: 1 },
      { sku: 'c', qty: 5 },
    ],
  },
  { items: [] },
  { items: [7, 12] },
  {},
];
const TEXTS = [
  { s: 'Ann (VIP)' },
  { s: 'ann' },
  { s: 'Bob\nann' },
  { s: 'Ünal' },
  { s: 5 },
  { s: ['x', 'Annex'] },
];
const MIXED = [
  { v: new MinKey() },
  { v: null },
  { v: 3 },
  { v: 'x' },
  { v: { k: 1 } },
  { v: new Binary(Buffer.from('ab')) },
  { v: oid(7) },
  { v: true },
  { v: day(3) },
  { v: new MaxKey() },
];

const CASES: Case[] = [
  ['equality reaches array elements', NUMBERS, { a: 7 }, [7]],
  ['$eq tells numbers from text', NUMBERS, { a: { $eq: 5 } }, [2]],
  ['equality with a whole array', NUMBERS, { a: [3, 7] }, [7]],
  ['null equals null and missing', NUMBERS, { a: null }, [5, 6]],
  ['$ne takes the rest', NUMBERS, { a: { $ne: 5 } }, [1, 3, 4, 5, 6, 7, 8]],
  ['$ne null', NUMBERS, { a: { $ne: null } }, [1, 2, 3, 4, 7, 8]],
  ['$gt compares within a type', NUMBERS, { a: { $gt: 4 } }, [2, 3, 7]],
  ['$gte', NUMBERS, { a: { $gte: 5 } }, [2, 3, 7]],
  ['$lt', NUMBERS, { a: { $lt: 5 } }, [1, 7]],
  ['$lte', NUMBERS, { a: { $lte: 5 } }, [1, 2, 7]],
  ['a range may be met by two elements', NUMBERS, { a: { $gt: 6, $lt: 4 } }, [7]],
  ['$gte null equals null', NUMBERS, { a: { $gte: null } }, [5, 6]],
  ['dates compare with dates', NUMBERS, { a: { $lte: day(2) } }, [8]],
  ['text compares with text', NUMBERS, { a: { $gte: '4' } }, [4]],
  ['$in', NUMBERS, { a: { $in: [1, '5', 3] } }, [1, 4, 7]],
  ['$in with null', NUMBERS, { a: { $in: [null, 10] } }, [3, 5, 6]],
  ['$in with texts and others', TEXTS, { s: { $in: ['ANN', 'x', 5, /vip/i] } }, [1, 5, 6]],
  ['$in with an expression', TEXTS, { s: { $in: [/^ann/i, 5] } }, [1, 2, 5, 6]],
  ['$nin', NUMBERS, { a: { $nin: [1, null, 7] } }, [2, 3, 4, 8]],
  ['$exists true', NUMBERS, { a: { $exists: true } }, [1, 2, 3, 4, 5, 7, 8]],
  ['$exists false', NUMBERS, { a: { $exists: false } }, [6]],
  ['$type by name', NUMBERS, { a: { $type: 'string' } }, [4]],
  ['$type number', NUMBERS, { a: { $type: 'number' } }, [1, 2, 3, 7]],
  ['$type array', NUMBERS, { a: { $type: 'array' } }, [7]],
  ['$type by code', NUMBERS, { a: { $type: [9, 10] } }, [5, 8]],
  ['$mod', NUMBERS, { a: { $mod: [5, 0] } }, [2, 3]],
  ['$not turns an operator round', NUMBERS, { a: { $not: { $gte: 5 } } }, [1, 4, 5, 6, 8]],
  ['$not with an expression', TEXTS, { s: { $not: /ann/i } }, [4, 5]],
  ['$and, implicit and explicit', NUMBERS, { $and: [{ a: { $gt: 1 } }, { a: { $lt: 10 } }] }, [2, 7]],
  ['$or', NUMBERS, { $or: [{ a: 1 }, { a: '5' }] }, [1, 4]],
  ['$nor', NUMBERS, { $nor: [{ a: { $exists: true } }, { b: 1 }] }, [6]],
  ['a dotted path reaches into arrays', NESTED, { 'a.b': 1 }, [1, 2, 3, 4]],
  ['a dotted path that is missing equals null', NESTED, { 'a.b': null }, [6, 7]],
  ['$exists on a dotted path', NESTED, { 'a.b': { $exists: false } }, [5, 6, 7]],
  ['embedded equality minds the order of fields', NESTED, { a: { b: 1, c: 2 } }, [3]],
  ['an index in the path', NESTED, { 'a.1.b': 2 }, [2]],
  ['the first element exists', NESTED, { 'a.0': { $exists: true } }, [2]],
  ['$size', ITEMS, { items: { $size: 2 } }, [1, 2, 4]],
  ['$size 0', ITEMS, { items: { $size: 0 } }, [3]],
  ['two conditions on one array, any elements', ITEMS, { 'items.sku': 'a', 'items.qty': 5 }, [1, 2]],
  ['$elemMatch wants one element', ITEMS, { items: { $elemMatch: { sku: 'a', qty: { $gte: 5 } } } }, [1]],
  ['$elemMatch on plain elements', ITEMS, { items: { $elemMatch: { $gt: 10, $lt: 15 } } }, [4]],
  ['$all', ITEMS, { 'items.sku': { $all: ['a', 'c'] } }, [2]],
  ['$all on a scalar', NUMBERS, { a: { $all: [5] } }, [2]],
  ['$all with $elemMatch', ITEMS, { items: { $all: [{ $elemMatch: { qty: 5 } }] } }, [1, 2]],
  [
    '$all with two of $elemMatch, met by two elements',
    ITEMS,
    { items: { $all: [{ $elemMatch: { sku: 'a' } }, { $elemMatch: { qty: 5 } }] } },
    [1, 2],
  ],
  ['$elemMatch over arrays in arrays', LISTS, { a: { $elemMatch: { $elemMatch: { $gt: 1 } } } }, [1]],
  [
    '$elemMatch over documents in arrays in arrays',
    LISTS,
    { a: { $elemMatch: { $elemMatch: { b: 1 } } } },
    [2],
  ],
  ['$elemMatch takes an array for a document of 0, 1, 2', LISTS, { a: { $elemMatch: { 1: 2 } } }, [1]],
  ['$elemMatch looks no deeper by itself', LISTS, { a: { $elemMatch: { b: 1 } } }, [3]],
  ['$elemMatch of what such a document has not', LISTS, { a: { $elemMatch: { b: null } } }, [1, 2]],
  ['$regex', TEXTS, { s: { $regex: 'ann', $options: 'i' } }, [1, 2, 3, 6]],
  ['an escaped expression', TEXTS, { s: /\(VIP\)$/ }, [1]],
  ['^ is the start of the text', TEXTS, { s: /^ann/ }, [2]],
  ['^ with m is the start of a line', TEXTS, { s: /^ann/m }, [2, 3]],
  ['letters beyond ASCII', TEXTS, { s: /^ünal$/i }, [4]],
  ['MinKey and MaxKey compare with all', MIXED, { v: { $gt: new MinKey() } }, [2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['booleans equal booleans only', MIXED, { v: true }, [8]],
  ['ObjectIds compare by bytes', MIXED, { v: { $gte: oid(6), $lt: oid(8) } }, [7]],
  ['binary data equals by bytes', MIXED, { v: new Binary(Buffer.from('ab')) }, [6]],
  [
    'long integers keep every digit',
    [{ n: Long.fromString('9007199254740993') }, { n: 9007199254740992 }],
    { n: Long.fromString('9007199254740993') },
    [1],
  ],
  [
    '$expr compares fields',
    [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 3 }],
    { $expr: { $gt: ['$a', '$b'] } },
    [2, 3],
  ],
  ['$comment says nothing', NUMBERS, { a: 1, $comment: 'why' }, [1]],
  ['an empty filter takes all', ITEMS, {}, [1, 2, 3, 4, 5]],
];

const MISTAKES: [name: string, filter: Document, code: number][] = [
  ['an unknown operator', { a: { $foo: 1 } }, 2],
  ['an unknown top-level operator', { $foo: [] }, 2],
  ['$in without an array', { a: { $in: 1 } }, 2],
  ['an empty $or', { $or: [] }, 2],
  ['$and that is no array', { $and: { a: 1 } }, 2],
  ['$size with text', { a: { $size: 'x' } }, 9],
  ['$elemMatch without a document', { a: { $elemMatch: 1 } }, 2],
  ['$mod with one number', { a: { $mod: [1] } }, 2],
  ['$type of no type', { a: { $type: 'nonsense' } }, 2],
  ['a broken expression', { a: { $regex: '(' } }, 51091],
  ['$options by itself', { a: { $options: 'i' } }, 2],
  ['$options that are no text', { a: { $regex: 'x', $options: 5 } }, 2],
  ['$all of a value and $elemMatch', { a: { $all: [1, { $elemMatch: { b: 1 } }] } }, 2],
  ['$all of $elemMatch and a value', { a: { $all: [{ $elemMatch: { b: 1 } }, 1] } }, 2],
  ['$all of $elemMatch with another operator', { a: { $all: [{ $elemMatch: { b: 1 }, $gt: 1 }] } }, 2],
  ['$not of a value', { a: { $not: 5 } }, 2],
  ['an unknown expression operator', { $expr: { $nonsense: 1 } }, 168],
];

export function filterContract(db: () => Db): void {
  describe('filters', () => {
    it.each(CASES)('%s', async (_name, docs, filter, ids) => {
      const collection = await freshCollection(db(), docs);
      const found = await collection.find(filter).project({ _id: 1 }).sort({ _id: 1 }).toArray();
      expect(found.map((doc) => doc['_id'])).toEqual(ids);
    });
    it.each(MISTAKES)('refuses %s', async (_name, filter, code) => {
      const collection = await freshCollection(db(), [{ a: 1 }]);
      expect(await errorOf(collection.find(filter).toArray())).toMatchObject({ code });
    });
  });
}
