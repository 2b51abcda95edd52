import { bsonType } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { isNumeric, numberOf, Rank, rankOf } from '../order/compare-values.js';

type TypeTest = (value: unknown) => boolean;

const ofRank =
  (rank: number): TypeTest =>
  (value) =>
    rankOf(value) === rank;
const ofBsonType =
  (name: string): TypeTest =>
  (value) =>
    bsonType(value) === name;
const isInt32 = (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Aliases and numbers of $type (https://www.mongodb.com/docs/manual/reference/operator/query/type/). */
const TYPES: readonly (readonly [alias: string, code: number, test: TypeTest])[] = [
  ['double', 1, (v) => bsonType(v) === 'Double' || (typeof v === 'number' && !isInt32(v))],
  ['string', 2, (v) => typeof v === 'string'],
  ['object', 3, ofRank(Rank.object)],
  ['array', 4, Array.isArray],
  ['binData', 5, ofRank(Rank.binary)],
  ['undefined', 6, () => false],
  ['objectId', 7, ofRank(Rank.objectId)],
  ['bool', 8, ofRank(Rank.boolean)],
  ['date', 9, ofRank(Rank.date)],
  ['null', 10, (v) => v === null],
  ['regex', 11, ofRank(Rank.regex)],
  ['javascript', 13, ofRank(Rank.code)],
  ['symbol', 14, ofBsonType('BSONSymbol')],
  ['int', 16, (v) => bsonType(v) === 'Int32' || (typeof v === 'number' && isInt32(v))],
  ['timestamp', 17, ofRank(Rank.timestamp)],
  ['long', 18, (v) => bsonType(v) === 'Long' || typeof v === 'bigint'],
  ['decimal', 19, () => false],
  ['minKey', -1, ofRank(Rank.minKey)],
  ['maxKey', 127, ofRank(Rank.maxKey)],
];

export function typeTest(name: unknown): TypeTest {
  if (name === 'number') return isNumeric;
  const wanted = isNumeric(name) ? Number(numberOf(name)) : name;
  const entry = TYPES.find(([alias, code]) => alias === wanted || code === wanted);
  if (entry === undefined) throw new CommandError(2, `Unknown type name alias: ${String(wanted)}`);
  return entry[2];
}
