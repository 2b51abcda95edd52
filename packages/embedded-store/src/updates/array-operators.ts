import { isPlainObject } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { compileElementTest } from '../matching/compile-filter.js';
import { compileRegex } from '../matching/regular-expressions.js';
import { regexTest } from '../matching/value-tests.js';
import { compareValues } from '../order/compare-values.js';
import { isRegexValue, toNumber } from '../order/ranks.js';
import { parseSort, sortDocuments } from '../order/sort-documents.js';
import { MISSING } from '../order/walk-path.js';
import type { Change, Operator } from './field-operators.js';

/** https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export const arrayOperators: Readonly<Record<string, Operator>> = {
  $push: (operand) => {
    const { each, position, slice, sort } = parsePush(operand);
    return (old, path) => {
      const values = old === MISSING ? [] : [...arrayOf(old, path)];
      values.splice(position ?? values.length, 0, ...each);
      const sorted = sort === undefined ? values : sort(values);
      if (slice === undefined) return sorted;
      return slice >= 0 ? sorted.slice(0, slice) : sorted.slice(slice);
    };
  },
  $addToSet: (operand) => {
    const each = eachOf(operand, ['$each']);
    return (old, path) => {
      const values = old === MISSING ? [] : [...arrayOf(old, path)];
      for (const item of each) if (!includesValue(values, item)) values.push(item);
      return values;
    };
  },
  $pull: (operand) => removing(parsePull(operand)),
  $pullAll: (operand) => {
    demand(Array.isArray(operand), 2, '$pullAll requires an array argument');
    return removing((value) => includesValue(operand, value));
  },
  $pop: (operand) => {
    const end = toNumber(operand);
    demand(end === 1 || end === -1, 9, '$pop expects 1 or -1');
    return (old, path) => {
      if (old === MISSING) return MISSING;
      const values = arrayOf(old, path, 14);
      return end === 1 ? values.slice(0, -1) : values.slice(1);
    };
  },
};

const removing =
  (isUnwanted: (value: unknown) => boolean): Change =>
  (old, path) =>
    old === MISSING ? MISSING : arrayOf(old, path).filter((value) => !isUnwanted(value));

function includesValue(values: readonly unknown[], wanted: unknown): boolean {
  return values.some((value) => compareValues(value, wanted) === 0);
}

function arrayOf(old: unknown, path: string, code = 2): unknown[] {
  demand(Array.isArray(old), code, `The field '${path}' must be an array, but it is not`);
  return old;
}

/** The values of `{ $each: [...] }` with its clauses, or the operand itself. */
function eachOf(operand: unknown, clauses: readonly string[]): unknown[] {
  if (!isPlainObject(operand) || !Object.hasOwn(operand, '$each')) return [operand];
  const unknown = Object.keys(operand).find((clause) => !clauses.includes(clause));
  demand(unknown === undefined, 2, `Unrecognized clause: ${unknown}`);
  demand(Array.isArray(operand['$each']), 2, 'The argument to $each must be an array');
  return operand['$each'];
}

type Push = {
  each: unknown[];
  position?: number | undefined;
  slice?: number | undefined;
  sort?: ((values: unknown[]) => unknown[]) | undefined;
};

function parsePush(operand: unknown): Push {
  const each = eachOf(operand, ['$each', '$position', '$slice', '$sort']);
  if (!isPlainObject(operand) || !Object.hasOwn(operand, '$each')) return { each };
  const sort = operand['$sort'];
  return {
    each,
    position: integer(operand['$position'], '$position'),
    slice: integer(operand['$slice'], '$slice'),
    sort: sort === undefined ? undefined : parseElementSort(sort),
  };
}

function parseElementSort(sort: unknown): (values: unknown[]) => unknown[] {
  if (isPlainObject(sort)) {
    const fields = parseSort(sort);
    return (values) => sortDocuments(values, fields);
  }
  const direction = toNumber(sort);
  demand(direction === 1 || direction === -1, 2, 'The $sort must be 1, -1 or a document');
  return (values) => values.sort((a, b) => compareValues(a, b) * direction);
}

function integer(value: unknown, clause: string): number | undefined {
  if (value === undefined) return undefined;
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw new CommandError(2, `The value for ${clause} must be an integer`);
  return number;
}

/** A value to remove, operators on the element, or a filter on its fields. */
function parsePull(operand: unknown): (value: unknown) => boolean {
  if (isRegexValue(operand)) return regexTest(compileRegex(operand), operand).matches;
  if (isPlainObject(operand) && Object.keys(operand).length > 0) return compileElementTest(operand);
  return (value) => compareValues(value, operand) === 0;
}
