import { isPlainObject } from '../bson-values.js';
import {
  type Condition,
  compileFilter,
  compileOperators,
  type FieldCondition,
  isOperatorDoc,
} from '../matching/compile-filter.js';
import { compileRegex, literalPrefix } from '../matching/regular-expressions.js';
import { isRegexValue } from '../matching/value-tests.js';
import { isNumeric, numberOf, Rank, rankOf } from '../order/compare-values.js';
import { afterPrefix, encodeValue, rankPrefix } from '../order/encode-key.js';

/** Keys from `start` up to and without `end`; a point holds one value. */
export type Interval = { start: Buffer; end: Buffer; point: boolean };

/** Conditions that every matching document meets, with those inside `$elemMatch` spelled out by path. */
export function necessaryConditions(conditions: readonly Condition[]): FieldCondition[] {
  return conditions.flatMap((condition) => {
    if (condition.kind !== 'field' || condition.negated) return [];
    return condition.operator === '$elemMatch' ? [condition, ...elementConditions(condition)] : [condition];
  });
}

function elementConditions({ path, operand }: FieldCondition): FieldCondition[] {
  if (!isPlainObject(operand)) return [];
  const operators =
    isOperatorDoc(operand) && !['$and', '$or', '$nor', '$expr'].includes(Object.keys(operand)[0] ?? '');
  if (operators) return necessaryConditions(compileOperators(path, operand)) as FieldCondition[];
  return necessaryConditions(compileFilter(operand).conditions).map((inner) => ({
    ...inner,
    path: `${path}.${inner.path}`,
  }));
}

/**
 * The keys that can hold a value meeting the condition: at least those, so that the filter still decides.
 * Undefined where an index cannot help.
 */
export function intervalsOf(condition: FieldCondition, direction: 1 | -1): Interval[] | undefined {
  const { operator, operand } = condition;
  switch (operator) {
    case '$eq':
      return pointsOf([operand], direction);
    case '$in':
      return pointsOf(operand as unknown[], direction);
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return rangeOf(operator, operand, direction);
    case '$regex':
      return regexIntervals(operand, direction);
  }
  return undefined;
}

function pointsOf(values: readonly unknown[], direction: 1 | -1): Interval[] | undefined {
  if (values.some((value) => Array.isArray(value) || isRegexValue(value))) return undefined;
  const points = values.map((value) => pointOf(encodeValue(value, direction)));
  return mergeDuplicates(points.sort((a, b) => Buffer.compare(a.start, b.start)));
}

function pointOf(start: Buffer): Interval {
  return { start, end: afterPrefix(start), point: true };
}

function mergeDuplicates(sorted: Interval[]): Interval[] {
  return sorted.filter(
    (interval, i) => i === 0 || !interval.start.equals(sorted[i - 1]?.start ?? Buffer.alloc(0)),
  );
}

function rangeOf(operator: string, operand: unknown, direction: 1 | -1): Interval[] | undefined {
  const rank = rankOf(operand);
  if (rank === Rank.null || rank === Rank.array || rank === Rank.minKey || rank === Rank.maxKey)
    return undefined;
  const prefix = rankPrefix(rank, direction);
  const value = encodeValue(operand, direction);
  const inclusive = operator.endsWith('e');
  const upwards = operator.startsWith('$gt') === (direction === 1);
  // What is not a number lies below all numbers, and is no part of a range that ends at one.
  const lowest = operator.startsWith('$lt') ? notANumber(operand, direction) : undefined;
  const interval = upwards
    ? { start: inclusive ? value : afterPrefix(value), end: lowest ?? afterPrefix(prefix) }
    : {
        start: lowest === undefined ? prefix : afterPrefix(lowest),
        end: inclusive ? afterPrefix(value) : value,
      };
  return [{ ...interval, point: false }];
}

/** The key of NaN, or of a date that is none; undefined where the operand itself is that, or another type. */
function notANumber(operand: unknown, direction: 1 | -1): Buffer | undefined {
  const isDate = operand instanceof Date;
  if (!isDate && !isNumeric(operand)) return undefined;
  if (Number.isNaN(Number(isDate ? operand : numberOf(operand)))) return undefined;
  return encodeValue(isDate ? new Date(Number.NaN) : Number.NaN, direction);
}

const DECIDING_RANKS: ReadonlySet<number> = new Set([
  Rank.number,
  Rank.string,
  Rank.objectId,
  Rank.boolean,
  Rank.date,
]);

/** Whether the keys of `intervalsOf` hold the values that meet the condition and no others. */
export function isDecidedByKeys({ operator, operand }: FieldCondition): boolean {
  const isRange = ['$gt', '$gte', '$lt', '$lte'].includes(operator);
  if (!isRange && operator !== '$eq' && operator !== '$in') return false;
  const operands = operator === '$in' ? (operand as unknown[]) : [operand];
  return operands.every((value) => {
    const rank = rankOf(value);
    if (!DECIDING_RANKS.has(rank)) return false;
    return rank !== Rank.number || !isRange || !Number.isNaN(Number(numberOf(value)));
  });
}

/** Strings with the literal start of the pattern, and stored expressions, which equal themselves. */
function regexIntervals(operand: unknown, direction: 1 | -1): Interval[] | undefined {
  const { regex, options } = isRegexValue(operand)
    ? { regex: operand, options: undefined }
    : (operand as Doc);
  const prefix = literalPrefix(compileRegex(regex, options as string | undefined));
  if (prefix === '') return undefined;
  const encoded = encodeValue(prefix, direction);
  const texts = encoded.subarray(0, encoded.length - 2);
  const expressions = rankPrefix(Rank.regex, direction);
  return [texts, expressions]
    .sort(Buffer.compare)
    .map((start) => ({ start, end: afterPrefix(start), point: false }));
}

type Doc = { regex?: unknown; options?: unknown };

/** What is in both lists; both are in ascending order. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap((left) =>
    b.flatMap((right) => {
      const start = Buffer.compare(left.start, right.start) >= 0 ? left.start : right.start;
      const end = Buffer.compare(left.end, right.end) <= 0 ? left.end : right.end;
      return Buffer.compare(start, end) < 0 ? [{ start, end, point: left.point || right.point }] : [];
    }),
  );
}
