import { Binary, BSONRegExp, type Code, Double, Int32, Long, type ObjectId, type Timestamp } from 'bson';
import { bsonType, type Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';

/**
 * The order of BSON types (https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/).
 * `undefined` here is the key of an empty array in an index: below null, equal to nothing that is stored.
 */
export const Rank = {
  minKey: 1,
  undefined: 3,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

const RANK_OF_BSON_TYPE: Readonly<Record<string, number>> = {
  Int32: Rank.number,
  Double: Rank.number,
  Long: Rank.number,
  ObjectId: Rank.objectId,
  Binary: Rank.binary,
  Timestamp: Rank.timestamp,
  BSONRegExp: Rank.regex,
  BSONSymbol: Rank.string,
  Code: Rank.code,
  MinKey: Rank.minKey,
  MaxKey: Rank.maxKey,
};

export function rankOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return Rank.string;
    case 'number':
    case 'bigint':
      return Rank.number;
    case 'boolean':
      return Rank.boolean;
    case 'undefined':
      return Rank.null;
  }
  if (value === null) return Rank.null;
  if (Array.isArray(value)) return Rank.array;
  if (value instanceof Date) return Rank.date;
  if (value instanceof RegExp) return Rank.regex;
  const type = bsonType(value);
  if (type === undefined) return value instanceof Uint8Array ? Rank.binary : Rank.object;
  const rank = RANK_OF_BSON_TYPE[type];
  if (rank === undefined) throw new CommandError(238, `values of type ${type} cannot be compared here`);
  return rank;
}

/** A number of any BSON type; JavaScript compares number and bigint exactly. */
export function numberOf(value: unknown): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const asNumber = value.toNumber();
    return Number.isSafeInteger(asNumber) ? asNumber : value.toBigInt();
  }
  throw new CommandError(14, 'a number is expected');
}

export function isNumeric(value: unknown): boolean {
  return rankOf(value) === Rank.number;
}

/** Total order of BSON values: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = rankOf(a);
  const byRank = rank - rankOf(b);
  return byRank !== 0 ? byRank : compareSameRank(rank, a, b);
}

function compareSameRank(rank: number, a: unknown, b: unknown): number {
  switch (rank) {
    case Rank.number:
      return compareNumbers(numberOf(a), numberOf(b));
    case Rank.string:
      return compareStrings(String(a), String(b));
    case Rank.object:
      return compareDocs(a as Doc, b as Doc);
    case Rank.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case Rank.binary:
      return compareBinary(binaryParts(a), binaryParts(b));
    case Rank.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case Rank.boolean:
      return Number(a) - Number(b);
    case Rank.date:
      return Number(a) - Number(b);
    case Rank.timestamp:
      return (a as Timestamp).t - (b as Timestamp).t || (a as Timestamp).i - (b as Timestamp).i;
    case Rank.regex: {
      const [left, right] = [regexParts(a), regexParts(b)];
      return compareStrings(left.pattern, right.pattern) || compareStrings(left.options, right.options);
    }
    case Rank.code:
      return compareStrings((a as Code).code, (b as Code).code);
    default:
      return 0;
  }
}

/** NaN is below every number and equal to itself. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** UTF-8 order, which differs from JavaScript's where surrogate pairs meet U+E000 and above. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  if (/[\ud800-\udfff]/.test(a) || /[\ud800-\udfff]/.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

function compareDocs(a: Doc, b: Doc): number {
  const left = definedEntries(a);
  const right = definedEntries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [leftName, leftValue] = left[i] as [string, unknown];
    const [rightName, rightValue] = right[i] as [string, unknown];
    const order =
      rankOf(leftValue) - rankOf(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

export function definedEntries(doc: Doc): [string, unknown][] {
  return Object.entries(doc).filter(([, value]) => value !== undefined);
}

function compareArrays(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

type BinaryParts = { bytes: Uint8Array; subtype: number };

export function binaryParts(value: unknown): BinaryParts {
  if (value instanceof Binary) {
    return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type };
  }
  return { bytes: value as Uint8Array, subtype: 0 };
}

function compareBinary(a: BinaryParts, b: BinaryParts): number {
  return a.bytes.length - b.bytes.length || a.subtype - b.subtype || Buffer.compare(a.bytes, b.bytes);
}

export function regexParts(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  const regex = value as RegExp;
  return { pattern: regex.source, options: regex.flags.replace('g', '') };
}
