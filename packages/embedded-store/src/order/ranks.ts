import { BSONRegExp, Double, Int32, Long } from 'bson';
import { bsonType } from '../bson-values.js';
import { CommandError, refuse } from '../errors.js';

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
  return type === undefined ? Rank.object : (RANK_OF_BSON_TYPE[type] ?? refuse(`the type ${type}`));
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

/** The nearest JavaScript number; NaN for what is none. */
export function toNumber(value: unknown): number {
  return isNumeric(value) ? Number(numberOf(value)) : Number.NaN;
}

export function isRegexValue(value: unknown): boolean {
  return value instanceof RegExp || value instanceof BSONRegExp;
}

export function regexParts(value: unknown): { pattern: string; options: string } {
  if (value instanceof BSONRegExp) return { pattern: value.pattern, options: value.options };
  const regex = value as RegExp;
  return { pattern: regex.source, options: regex.flags.replace('g', '') };
}
