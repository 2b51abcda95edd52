import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { type Condition, compileFilter } from '../matching/compile-filter.js';
import { matchedElementIndex } from '../matching/matched-element.js';
import { readPath } from './document-path.js';

export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/** Parses `arrayFilters: [{ 'item.state': 'due' }]` into a test for each identifier. */
export function parseArrayFilters(filters: unknown): ArrayFilters {
  const parsed = new Map<string, (element: unknown) => boolean>();
  for (const filter of Array.isArray(filters) ? filters : []) {
    const condition = compileFilter(filter);
    const names = new Set(identifiersOf(condition.conditions));
    const [identifier, another] = names;
    if (identifier === undefined || another !== undefined) {
      throw new CommandError(9, 'Error parsing array filter: expected a single top-level field name');
    }
    if (parsed.has(identifier))
      throw new CommandError(9, `Found multiple array filters with the name ${identifier}`);
    parsed.set(identifier, (element) => condition.test({ [identifier]: element }));
  }
  return parsed;
}

function identifiersOf(conditions: readonly Condition[]): string[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'field') return [condition.path.split('.')[0] ?? ''];
    return condition.kind === 'expr' ? [] : identifiersOf(condition.conditions);
  });
}

export type MatchContext = { filter: readonly Condition[]; arrayFilters: ArrayFilters };

/** `$`, `$[]` and `$[name]`; any other name may begin with a dollar sign. */
export function isPositional(part: string): boolean {
  return /^\$(\[\w*\])?$/.test(part);
}

/** Turns `a.$.b`, `a.$[].b` and `a.$[item].b` into the exact paths they mean in one document. */
export function expandPath(doc: Doc, parts: readonly string[], context: MatchContext): string[][] {
  const at = parts.findIndex(isPositional);
  if (at === -1) return [[...parts]];
  const before = parts.slice(0, at);
  const rest = parts.slice(at + 1);
  return elementIndexes(doc, before, { part: parts[at] ?? '', context }).flatMap((index) =>
    expandPath(doc, [...before, String(index), ...rest], context),
  );
}

function elementIndexes(
  doc: Doc,
  before: readonly string[],
  { part, context }: { part: string; context: MatchContext },
): number[] {
  const path = before.join('.');
  if (part === '$') {
    const index = matchedElementIndex(doc, path, context.filter);
    if (index === undefined) {
      throw new CommandError(2, 'The positional operator did not find the match needed from the query.');
    }
    return [index];
  }
  const array = readPath(doc, before);
  if (!Array.isArray(array)) {
    throw new CommandError(
      2,
      `The path '${path}' must exist in the document in order to apply array updates.`,
    );
  }
  const identifier = part.slice(2, -1);
  const passes = identifier === '' ? () => true : context.arrayFilters.get(identifier);
  if (passes === undefined) throw new CommandError(2, `No array filter found for identifier '${identifier}'`);
  return array.flatMap((element, index) => (passes(element) ? [index] : []));
}

/** Every array filter has to be used, as in MongoDB: an unused one is a typing mistake. */
export function assertFiltersUsed(filters: ArrayFilters, paths: readonly string[]): void {
  for (const identifier of filters.keys()) {
    if (!paths.some((path) => path.split('.').includes(`$[${identifier}]`))) {
      throw new CommandError(9, `The array filter for identifier '${identifier}' was not used in the update`);
    }
  }
}

export function isDocList(value: unknown): value is Doc[] {
  return Array.isArray(value) && value.every(isPlainObject);
}
