import type { SortField } from '../order/sort-documents.js';
import type { Branches, Condition } from './condition.js';

/** The top-level fields that a filter, a sort and a projection look at, in UTF-8; undefined where only the whole document tells. */
export function fieldsRead({
  filter,
  sort,
  projected = [],
}: {
  filter: Branches;
  sort: readonly SortField[];
  projected?: readonly string[] | undefined;
}): readonly Buffer[] | undefined {
  const paths = pathsOf(filter);
  if (paths === undefined) return undefined;
  const names = [...paths, ...sort.map(({ path }) => path), ...projected].map(
    (path) => path.split('.')[0] ?? '',
  );
  return [...new Set(names)].map((name) => Buffer.from(name));
}

function pathsOf(condition: Condition): readonly string[] | undefined {
  if (condition.kind === 'expr') return undefined;
  if (condition.kind === 'field') return [condition.path];
  const inner = condition.conditions.map(pathsOf);
  return inner.every((paths) => paths !== undefined) ? inner.flat() : undefined;
}
