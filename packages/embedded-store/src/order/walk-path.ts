import { getField, isPlainObject } from '../bson-values.js';

/** Stands for "no such field", which MongoDB tells apart from null in $exists and sparse indexes. */
export const MISSING = Symbol('missing');

export function isArrayIndex(part: string): boolean {
  return /^(0|[1-9]\d*)$/.test(part);
}

/**
 * Whether any value at a dotted path passes. Arrays on the way are searched element by element, and by index
 * when the next part is a number (https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/).
 * The value at the end is handed over whole, arrays included.
 */
export function someValueAt(
  value: unknown,
  parts: readonly string[],
  passes: (value: unknown) => boolean,
): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return passes(value);
  if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length && someValueAt(value[Number(part)], rest, passes)) {
      return true;
    }
    return value.some((element) => isPlainObject(element) && someValueAt(element, parts, passes));
  }
  if (!isPlainObject(value) || !Object.hasOwn(value, part)) return passes(MISSING);
  return someValueAt(getField(value, part), rest, passes);
}
