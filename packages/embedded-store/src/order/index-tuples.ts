import { getField, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { EMPTY_ARRAY_KEY } from './encode-key.js';
import { isArrayIndex, MISSING } from './walk-path.js';

/** One field on its way to a value: `done`, or before an array whose elements come one by one. */
type Cell = { value: unknown; rest: readonly string[]; done: boolean };

/** `arrays` are the places, among the paths, of those that pass through an array. */
export type IndexTuples = { tuples: unknown[][]; arrays: number[] };

/**
 * The tuples of values a document has in an index over `paths`: one for each element of the array they pass
 * through, if there is one (https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/).
 */
export function indexTuples(doc: unknown, paths: readonly (readonly string[])[]): IndexTuples {
  const found: IndexTuples = { tuples: [], arrays: [] };
  expand(
    paths.map((rest) => advance({ value: doc, rest, done: false })),
    found,
  );
  return found;
}

function expand(cells: Cell[], found: IndexTuples): void {
  const waiting = cells.filter((cell) => !cell.done);
  const elements = waiting[0]?.value as unknown[] | undefined;
  if (elements === undefined) {
    found.tuples.push(cells.map((cell) => cell.value));
    return;
  }
  const isOneArray = waiting.every((cell) => cell.value === elements);
  demand(isOneArray, 171, 'cannot index parallel arrays');
  cells.forEach((cell, place) => {
    if (!cell.done && !found.arrays.includes(place)) found.arrays.push(place);
  });
  const expandInto = (next: (cell: Cell) => Cell) =>
    expand(
      cells.map((cell) => (cell.done ? cell : next(cell))),
      found,
    );
  if (elements.length === 0) expandInto(() => finished(EMPTY_ARRAY_KEY));
  for (const element of elements) expandInto((cell) => into(element, cell));
}

function into(element: unknown, cell: Cell): Cell {
  if (cell.rest.length === 0) return finished(element);
  return isPlainObject(element) ? advance({ ...cell, value: element }) : finished(MISSING);
}

/** Walks until the value is known or an array has to be expanded. */
function advance({ value, rest }: Cell): Cell {
  const [part] = rest;
  if (Array.isArray(value)) {
    const isIndex = part !== undefined && isArrayIndex(part) && Number(part) < value.length;
    if (!isIndex) return { value, rest, done: false };
    return advance({ value: value[Number(part)], rest: rest.slice(1), done: false });
  }
  if (part === undefined) return finished(value);
  if (!isPlainObject(value) || !Object.hasOwn(value, part)) return finished(MISSING);
  return advance({ value: getField(value, part), rest: rest.slice(1), done: false });
}

function finished(value: unknown): Cell {
  return { value, rest: [], done: true };
}
