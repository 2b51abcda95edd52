import { ObjectId } from 'bson';
import { bsonType, type Doc, encode, isPlainObject } from '../bson-values.js';
import { demand, refuse } from '../errors.js';
import { isRegexValue } from '../order/ranks.js';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const TOO_LARGE = `BSONObj size is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`;
const MAX_DEPTH = 100;
const TOO_DEEP = `a document nests deeper than ${MAX_DEPTH} levels`;
const REFUSED_TYPES = ['Decimal128', 'DBRef', 'BSONSymbol'];

/** A document as it will be stored: `_id` first, no type this store cannot compare, within MongoDB's limits. */
export function toStored(doc: Doc, bytes?: Buffer): { doc: Doc; bytes: Buffer } {
  const idFirst = Object.keys(doc)[0] === '_id' && doc['_id'] !== undefined;
  const stored = idFirst ? doc : withId(doc);
  assertStorable(stored, 0);
  const isId = !Array.isArray(stored['_id']) && !isRegexValue(stored['_id']);
  demand(isId, 2, "The '_id' value cannot be of type array or regex");
  const encoded = idFirst && bytes !== undefined ? bytes : encode(stored);
  demand(encoded.length <= MAX_DOCUMENT_BYTES, 10334, TOO_LARGE);
  return { doc: stored, bytes: encoded };
}

/** A new `_id` has no fields that look like operators; one that is stored already may. */
export function toInserted(doc: Doc, bytes?: Buffer): { doc: Doc; bytes: Buffer } {
  const id = doc['_id'];
  const dollar = isPlainObject(id) ? Object.keys(id).find((name) => name.startsWith('$')) : undefined;
  const isPlain = dollar === undefined;
  demand(isPlain, 52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`);
  return toStored(doc, bytes);
}

function withId(doc: Doc): Doc {
  const { _id: id, ...rest } = doc;
  return { _id: id === undefined ? new ObjectId() : id, ...rest };
}

function assertStorable(value: unknown, depth: number): void {
  const type = bsonType(value);
  if (type !== undefined) {
    if (REFUSED_TYPES.includes(type)) refuse(`the type ${type}`);
    if (type === 'Code' && (value as { scope?: unknown }).scope) refuse('code with a scope');
    return;
  }
  demand(depth <= MAX_DEPTH, 15, TOO_DEEP);
  if (Array.isArray(value)) for (const item of value) assertStorable(item, depth + 1);
  else if (isPlainObject(value)) for (const item of Object.values(value)) assertStorable(item, depth + 1);
}
