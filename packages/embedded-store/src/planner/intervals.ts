import { isPlainObject } from '../bson-values.js';
import { compileFilter, compileOperators, isElementOperators } from '../matching/compile-filter.js';
import type { Condition, FieldCondition } from '../matching/condition.js';
import { isLiteralStart, literalPrefix } from '../matching/regular-expressions.js';
import { afterPrefix, encodeValue, rankPrefix } from '../order/encode-key.js';
import { isNumeric, isRegexValue, Rank, rankOf, toNumber } from '../order/ranks.js';

/** Keys from `start` up to and without `end`; a point holds one value. `unsure` keys may not meet the condition. */
export type Interval = { start: Buffer; end: Buffer; point: boolean; unsure?: boolean };

const RANGES = ['$gt', '$gte', '$lt', '$lte'];

/** Conditions that every matching document meets, with those inside `$elemMatch` spelled out by path. */
export function necessaryConditions(conditions: readonly Condition[]): FieldCondition[] {
  return conditions.flatMap((condition) => {
    if (condition.kind !== 'field' || condition.negated) return [];
    return condition.operator === '$elemMatch' ? [condition, ...elementConditions(condition)] : [condition];
  });
}

function elementConditions({ path, operand }: FieldCondition): FieldCondition[] {
  if (!isPlainObject(operand)) return [];
  // An element that is an array has its keys as one value: what it holds is not in the index.
  if (isElementOperators(operand))
    return necessaryConditions(
      compileOperators(path, operand).filter(({ operator }) => operator !== '$elemMatch'),
    );
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
  if (operator === '$eq') return pointsOf([operand], direction);
  if (operator === '$in') return pointsOf(operand as unknown[], direction);
  if (RANGES.includes(operator)) return rangeOf(operator, operand, direction);
  if (operator === '$elemMatch') return elementIntervals(condition, direction);
  return operator === '$regex' ? regexIntervals(operand as RegExp, direction) : undefined;
}

/** One element meets all of the operators, so what each bounds can be cut down to what they share. */
function elementIntervals({ path, operand }: FieldCondition, direction: 1 | -1): Interval[] | undefined {
  if (!isPlainObject(operand) || !isElementOperators(operand)) return undefined;
  const lists = compileOperators(path, operand)
    .filter((one) => !one.negated && one.operator !== '$elemMatch')
    .map((one) => intervalsOf(one, direction))
    .filter((intervals) => intervals !== undefined);
  return lists.length === 0 ? undefined : lists.reduce(intersect);
}

function pointsOf(values: readonly unknown[], direction: 1 | -1): Interval[] | undefined {
  if (values.some((value) => Array.isArray(value) || isRegexValue(value))) return undefined;
  const starts = values.map((value) => encodeValue(value, direction)).sort(Buffer.compare);
  return starts
    .filter((start, i) => i === 0 || starts[i - 1]?.equals(start) === false)
    .map((start) => ({ start, end: afterPrefix(start), point: true }));
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
  if (Number.isNaN(isDate ? operand.getTime() : toNumber(operand))) return undefined;
  return encodeValue(isDate ? new Date(Number.NaN) : Number.NaN, direction);
}

const DECIDING_RANKS: readonly number[] = [Rank.number, Rank.string, Rank.objectId, Rank.boolean, Rank.date];

/**
 * Whether the keys of `intervalsOf` hold the values that meet the condition and no others. Those of a literal start of
 * a text do but for stored expressions: their keys are `unsure`.
 */
export function isDecidedByKeys({ operator, operand }: FieldCondition): boolean {
  if (operator === '$regex') return isLiteralStart(operand as RegExp);
  const isRange = RANGES.includes(operator);
  if (!isRange && operator !== '$eq' && operator !== '$in') return false;
  const operands = operator === '$in' ? (operand as unknown[]) : [operand];
  return operands.every((value) => {
    const isNaNRange = isRange && isNumeric(value) && Number.isNaN(toNumber(value));
    return DECIDING_RANKS.includes(rankOf(value)) && !isNaNRange;
  });
}

/** Strings with the literal start of the pattern, and stored expressions, which equal themselves. */
function regexIntervals(regex: RegExp, direction: 1 | -1): Interval[] | undefined {
  const prefix = literalPrefix(regex);
  if (prefix === '') return undefined;
  const texts = encodeValue(prefix, direction).subarray(0, -2);
  return [texts, rankPrefix(Rank.regex, direction)]
    .sort(Buffer.compare)
    .map((start) => ({ start, end: afterPrefix(start), point: false, unsure: start !== texts }));
}

/** What is in both lists; both are in ascending order. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap((left) =>
    b.flatMap((right) => {
      const start = Buffer.compare(left.start, right.start) >= 0 ? left.start : right.start;
      const end = Buffer.compare(left.end, right.end) <= 0 ? left.end : right.end;
      const unsure = left.unsure === true || right.unsure === true;
      const point = left.point || right.point;
      return Buffer.compare(start, end) < 0 ? [{ start, end, point, unsure }] : [];
    }),
  );
}
