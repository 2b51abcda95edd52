import { bsonType, type Doc, encode, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { Rank, rankOf } from '../order/compare-values.js';
import { withId } from '../updates/compile-update.js';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const MAX_DEPTH = 100;
const REFUSED_TYPES = new Set(['Decimal128', 'DBRef', 'BSONSymbol']);

/** A document as it will be stored: `_id` first, no type this store cannot compare, within MongoDB's limits. */
export function toStored(doc: Doc, bytes?: Buffer): { doc: Doc; bytes: Buffer } {
  const idFirst = Object.keys(doc)[0] === '_id' && doc['_id'] !== undefined;
  const stored = idFirst ? doc : withId(doc);
  assertStorable(stored, 0);
  const idRank = rankOf(stored['_id']);
  if (idRank === Rank.array || idRank === Rank.regex) {
    throw new CommandError(
      2,
      `The '_id' value cannot be of type ${idRank === Rank.array ? 'array' : 'regex'}`,
    );
  }
  const encoded = idFirst && bytes !== undefined ? bytes : encode(stored);
  if (encoded.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      10334,
      `BSONObj size: ${encoded.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`,
    );
  }
  return { doc: stored, bytes: encoded };
}

function assertStorable(value: unknown, depth: number): void {
  const type = bsonType(value);
  if (type !== undefined) {
    if (REFUSED_TYPES.has(type))
      throw new CommandError(238, `values of type ${type} are not supported by this store`);
    if (type === 'Code' && (value as { scope?: unknown }).scope) {
      throw new CommandError(238, 'code with a scope is not supported by this store');
    }
    return;
  }
  if (depth > MAX_DEPTH) throw new CommandError(15, `a document nests deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) for (const item of value) assertStorable(item, depth + 1);
  else if (isPlainObject(value)) for (const item of Object.values(value)) assertStorable(item, depth + 1);
}
