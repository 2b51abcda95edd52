import { type Doc, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileElementTest, isOperatorDoc } from '../matching/compile-filter.js';
import { isRegexValue, regexTest } from '../matching/value-tests.js';
import { compareValues, isNumeric, numberOf } from '../order/compare-values.js';
import { makeDocComparator, parseSort } from '../order/sort-documents.js';
import { MISSING } from '../order/walk-path.js';
import type { FieldUpdate } from './field-operators.js';

/** https://www.mongodb.com/docs/manual/reference/operator/update-array/ */
export const arrayOperators: Readonly<Record<string, FieldUpdate>> = {
  $push: {
    parse: parsePush,
    apply: (old, push, path) => applyPush([...arrayOrEmpty(old, path, '$push')], push as Push),
  },
  $addToSet: {
    parse: (operand) => eachOf(operand, '$addToSet', new Set(['$each'])),
    apply: (old, each, path) => {
      const values = [...arrayOrEmpty(old, path, '$addToSet')];
      for (const item of each as unknown[])
        if (!values.some((value) => compareValues(value, item) === 0)) values.push(item);
      return values;
    },
  },
  $pull: {
    parse: parsePull,
    apply: (old, passes, path) =>
      old === MISSING
        ? MISSING
        : arrayOf(old, path, '$pull').filter((value) => !(passes as (v: unknown) => boolean)(value)),
  },
  $pullAll: {
    parse: (operand) => {
      if (!Array.isArray(operand)) throw new CommandError(2, '$pullAll requires an array argument');
      return operand;
    },
    apply: (old, items, path) =>
      old === MISSING
        ? MISSING
        : arrayOf(old, path, '$pullAll').filter(
            (value) => !(items as unknown[]).some((item) => compareValues(value, item) === 0),
          ),
  },
  $pop: {
    parse: (operand) => {
      const end = isNumeric(operand) ? Number(numberOf(operand)) : 0;
      if (end !== 1 && end !== -1) throw new CommandError(9, '$pop expects 1 or -1');
      return end;
    },
    apply: (old, end, path) => {
      if (old === MISSING) return MISSING;
      const values = arrayOf(old, path, '$pop', 14);
      return end === 1 ? values.slice(0, -1) : values.slice(1);
    },
  },
};

function arrayOrEmpty(old: unknown, path: string, operator: string): unknown[] {
  return old === MISSING ? [] : arrayOf(old, path, operator);
}

function arrayOf(old: unknown, path: string, operator: string, code: 2 | 14 = 2): unknown[] {
  if (Array.isArray(old)) return old;
  throw new CommandError(code, `The field '${path}' must be an array for ${operator}, but it is not`);
}

type Push = { each: unknown[]; position?: number; slice?: number; sort?: (a: unknown, b: unknown) => number };

const PUSH_CLAUSES = new Set(['$each', '$position', '$slice', '$sort']);

function eachOf(operand: unknown, operator: string, clauses: ReadonlySet<string>): unknown[] {
  if (!isPlainObject(operand) || !Object.hasOwn(operand, '$each')) return [operand];
  const unknown = Object.keys(operand).find((clause) => !clauses.has(clause));
  if (unknown !== undefined) throw new CommandError(2, `Unrecognized clause in ${operator}: ${unknown}`);
  if (!Array.isArray(operand['$each']))
    throw new CommandError(2, `The argument to $each in ${operator} must be an array`);
  return operand['$each'];
}

function parsePush(operand: unknown): Push {
  const each = eachOf(operand, '$push', PUSH_CLAUSES);
  if (!isPlainObject(operand) || !Object.hasOwn(operand, '$each')) return { each };
  const push: Push = { each };
  if (operand['$position'] !== undefined) push.position = integer(operand['$position'], '$position');
  if (operand['$slice'] !== undefined) push.slice = integer(operand['$slice'], '$slice');
  if (operand['$sort'] !== undefined) push.sort = parseElementSort(operand['$sort']);
  return push;
}

function parseElementSort(sort: unknown): (a: unknown, b: unknown) => number {
  if (isPlainObject(sort)) return makeDocComparator(parseSort(sort));
  const direction = integer(sort, '$sort');
  if (direction !== 1 && direction !== -1) throw new CommandError(2, 'The $sort must be 1, -1 or a document');
  return (a, b) => compareValues(a, b) * direction;
}

function integer(value: unknown, clause: string): number {
  const number = isNumeric(value) ? Number(numberOf(value)) : Number.NaN;
  if (!Number.isInteger(number)) throw new CommandError(2, `The value for ${clause} must be an integer`);
  return number;
}

function applyPush(values: unknown[], { each, position, slice, sort }: Push): unknown[] {
  values.splice(position ?? values.length, 0, ...each);
  if (sort !== undefined) values.sort(sort);
  if (slice === undefined) return values;
  if (slice === 0) return [];
  return slice > 0 ? values.slice(0, slice) : values.slice(slice);
}

/** A value to remove, operators on the element, or a filter on its fields. */
function parsePull(operand: unknown): (value: unknown) => boolean {
  if (isRegexValue(operand)) return regexTest(operand).matches;
  if (isPlainObject(operand) && (isOperatorDoc(operand) || Object.keys(operand).length > 0)) {
    return compileElementTest(operand as Doc);
  }
  return (value) => compareValues(value, operand) === 0;
}
