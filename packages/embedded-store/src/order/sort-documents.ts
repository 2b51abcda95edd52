import { getField, isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { encodeValue } from './encode-key.js';
import { indexTuples } from './index-tuples.js';
import { toNumber } from './ranks.js';

export type SortField = { path: string; parts: readonly string[]; direction: 1 | -1 };

/** Parses `{ field: 1 | -1, ... }`. */
export function parseSort(sort: unknown): SortField[] {
  demand(isPlainObject(sort), 14, 'the sort must be an object');
  return Object.entries(sort).map(([path, order]) => {
    if (isPlainObject(order) && '$meta' in order) refuse('$meta');
    const direction = toNumber(order);
    if (direction === 1 || direction === -1) return { path, parts: path.split('.'), direction };
    throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  });
}

export function sortDocuments<T>(docs: readonly T[], fields: readonly SortField[]): T[] {
  return docs
    .map((doc) => ({ doc, key: sortKeyBytes(doc, fields) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ doc }) => doc);
}

/** The one byte string by which a document sorts: what an index over the same fields would hold first. */
export function sortKeyBytes(doc: unknown, fields: readonly SortField[]): Buffer {
  return Buffer.concat(fields.map((field) => fieldKey(doc, field)));
}

/**
 * An array counts with its smallest element ascending and its largest descending: with its first key either way
 * (https://www.mongodb.com/docs/manual/reference/method/cursor.sort/).
 */
function fieldKey(doc: unknown, { parts, direction }: SortField): Buffer {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && isPlainObject(doc)) {
    const value = getField(doc, first);
    if (!Array.isArray(value)) return encodeValue(value, direction);
  }
  const keys = indexTuples(doc, [parts]).tuples.map(([value]) => encodeValue(value, direction));
  return keys.reduce((lowest, key) => (Buffer.compare(key, lowest) < 0 ? key : lowest));
}
