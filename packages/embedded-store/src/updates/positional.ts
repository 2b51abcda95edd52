import type { Doc } from '../bson-values.js';
import { CommandError, refuse } from '../errors.js';
import type { Condition, FieldCondition } from '../matching/condition.js';
import { readPath } from './document-path.js';

/**
 * `a.$.b` as the exact path it means in one document: of the first element that meets all of the filter's conditions
 * on that array. MongoDB leaves open which it is where there are several conditions.
 */
export function resolvePositional(
  doc: Doc,
  parts: readonly string[],
  filter: readonly Condition[],
): readonly string[] {
  const at = parts.indexOf('$');
  if (at === -1) return parts;
  const before = parts.slice(0, at);
  const index = matchedIndex(doc, before, filter);
  if (index === -1)
    throw new CommandError(2, 'The positional operator did not find the match needed from the query.');
  return parts.with(at, String(index));
}

function matchedIndex(doc: Doc, parts: readonly string[], filter: readonly Condition[]): number {
  const array = readPath(doc, parts);
  const path = parts.join('.');
  const conditions = filter.filter(
    (condition): condition is FieldCondition =>
      condition.kind === 'field' &&
      !condition.negated &&
      (condition.path === path || condition.path.startsWith(`${path}.`)),
  );
  if (!Array.isArray(array) || conditions.length === 0) return -1;
  return array.findIndex((element) => {
    const alone = parts.reduceRight<unknown>((inner, part) => ({ [part]: inner }), [element]);
    return conditions.every((condition) => condition.test(alone));
  });
}

/** Refuses what a path can hold beside names and one `$`. */
export function assertPositional(path: string, parts: readonly string[]): void {
  if (parts.some((part) => /^\$\[.*\]$/.test(part))) refuse(`'${path}': an array filter or $[]`);
  if (parts[0] === '$')
    throw new CommandError(2, `Cannot have positional (i.e. '$') element in the first position in '${path}'`);
  if (parts.indexOf('$') !== parts.lastIndexOf('$'))
    throw new CommandError(2, `Too many positional (i.e. '$') elements found in path '${path}'`);
}
