import { type Doc, getField, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compareValues, isNumeric, numberOf } from './compare-values.js';
import { EMPTY_ARRAY_KEY, encodeValue } from './encode-key.js';
import { indexTuples } from './index-tuples.js';
import { MISSING } from './walk-path.js';

export type SortField = { path: string; parts: readonly string[]; direction: 1 | -1 };

/** Parses `{ field: 1 | -1, ... }`. */
export function parseSort(sort: unknown): SortField[] {
  if (!isPlainObject(sort)) throw new CommandError(14, 'the sort must be an object');
  return Object.entries(sort).map(([path, order]) => {
    const direction = isNumeric(order) ? Number(numberOf(order)) : order;
    if (isPlainObject(order) && '$meta' in order)
      throw new CommandError(238, '$meta is not supported by this store');
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { path, parts: path.split('.'), direction };
  });
}

/**
 * Orders documents by their sort keys. An array counts with its smallest element ascending and its largest
 * descending (https://www.mongodb.com/docs/manual/reference/method/cursor.sort/).
 */
export function makeDocComparator(fields: readonly SortField[]): (a: unknown, b: unknown) => number {
  return (a, b) => {
    for (const field of fields) {
      const order = compareSortKeys(sortKey(a, field), sortKey(b, field)) * field.direction;
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The one byte string by which a document sorts: what an index over the same fields would hold first. */
export function sortKeyBytes(doc: unknown, fields: readonly SortField[]): Buffer {
  return Buffer.concat(fields.map((field) => encodeValue(sortKey(doc, field), field.direction)));
}

function sortKey(doc: unknown, field: SortField): unknown {
  const [first] = field.parts;
  if (field.parts.length === 1 && first !== undefined && isPlainObject(doc)) {
    const value = getField(doc as Doc, first);
    if (!Array.isArray(value)) return value ?? null;
  }
  const values = indexTuples(doc, [field.parts]).tuples.map(([value]) => (value === MISSING ? null : value));
  return values.reduce(
    (best, value) => (compareSortKeys(value, best) * field.direction < 0 ? value : best),
    values[0],
  );
}

function compareSortKeys(a: unknown, b: unknown): number {
  if (a !== EMPTY_ARRAY_KEY && b !== EMPTY_ARRAY_KEY) return compareValues(a, b);
  return Buffer.compare(encodeValue(a), encodeValue(b));
}
