import { type Doc, getField, isPlainObject } from '../bson-values.js';
import type { Condition, FieldCondition } from './compile-filter.js';

/**
 * The index of the array element by which a document matched, for the positional `$`. With several conditions
 * on one array it is the first element that meets them all; MongoDB leaves that case undefined.
 */
export function matchedElementIndex(
  doc: Doc,
  path: string,
  filter: readonly Condition[],
): number | undefined {
  const array = path
    .split('.')
    .reduce<unknown>((value, part) => (isPlainObject(value) ? getField(value, part) : undefined), doc);
  if (!Array.isArray(array)) return undefined;
  const conditions = filter.filter(
    (condition): condition is FieldCondition =>
      condition.kind === 'field' &&
      !condition.negated &&
      (condition.path === path || condition.path.startsWith(`${path}.`)),
  );
  if (conditions.length === 0) return undefined;
  const index = array.findIndex((element) => {
    const alone = nest(path.split('.'), [element]);
    return conditions.every((condition) => condition.test(alone));
  });
  return index === -1 ? undefined : index;
}

function nest(parts: readonly string[], value: unknown): unknown {
  return parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
}
