import { getField, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { EMPTY_ARRAY_KEY } from './encode-key.js';
import { isArrayIndex, MISSING } from './walk-path.js';

type Cell = { value: unknown; rest: readonly string[]; done: boolean };

export type IndexTuples = { tuples: unknown[][]; multikey: boolean };

/**
 * The tuples of values a document has in an index over `paths`: one for each element of the array they pass
 * through, if there is one (https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/).
 */
export function indexTuples(doc: unknown, paths: readonly (readonly string[])[]): IndexTuples {
  const found: IndexTuples = { tuples: [], multikey: false };
  expand(
    paths.map((rest) => advance({ value: doc, rest, done: false })),
    found,
  );
  return found;
}

function expand(cells: Cell[], found: IndexTuples): void {
  const arrays = new Set(cells.filter((cell) => !cell.done).map((cell) => cell.value));
  if (arrays.size === 0) {
    found.tuples.push(cells.map((cell) => cell.value));
    return;
  }
  const [array, another] = arrays;
  if (another !== undefined) throw new CommandError(171, 'cannot index parallel arrays');
  found.multikey = true;
  const elements = array as unknown[];
  if (elements.length === 0) {
    expand(
      cells.map((cell) => (cell.done ? cell : finished(EMPTY_ARRAY_KEY))),
      found,
    );
  }
  for (const element of elements)
    expand(
      cells.map((cell) => (cell.done ? cell : into(element, cell))),
      found,
    );
}

function into(element: unknown, cell: Cell): Cell {
  if (cell.rest.length === 0) return finished(element);
  return isPlainObject(element) ? advance({ ...cell, value: element }) : finished(MISSING);
}

/** Walks until the value is known or an array has to be expanded. */
function advance(start: Cell): Cell {
  let { value, rest } = start;
  for (;;) {
    const [part] = rest;
    if (part === undefined) return Array.isArray(value) ? { value, rest, done: false } : finished(value);
    if (Array.isArray(value)) {
      if (!isArrayIndex(part) || Number(part) >= value.length) return { value, rest, done: false };
      value = value[Number(part)];
    } else if (isPlainObject(value) && Object.hasOwn(value, part)) {
      value = getField(value, part);
    } else {
      return finished(MISSING);
    }
    rest = rest.slice(1);
  }
}

function finished(value: unknown): Cell {
  return { value, rest: [], done: true };
}
