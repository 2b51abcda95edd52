import { bsonType, isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compareValues, isNumeric, numberOf, Rank, rankOf } from '../order/compare-values.js';
import { MISSING } from '../order/walk-path.js';
import { compileRegex } from './regular-expressions.js';
import { typeTest } from './type-names.js';

/** A test of one value; `missing` is its answer where there is no value. */
export type ValueTest = {
  matches: (value: unknown) => boolean;
  missing: boolean;
  /** Looks at an array as a whole and never at its elements. */
  whole?: boolean;
};

/** Applies a test to what a path ends in: the value itself, then the elements of an array. */
export function testLeaf(test: ValueTest, value: unknown): boolean {
  if (value === MISSING) return test.missing;
  if (test.matches(value)) return true;
  return test.whole !== true && Array.isArray(value) && value.some(test.matches);
}

export function equalityTest(operand: unknown): ValueTest {
  return { matches: (value) => compareValues(value, operand) === 0, missing: rankOf(operand) === Rank.null };
}

const ORDER_TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

export function isOrderOperator(operator: string): boolean {
  return Object.hasOwn(ORDER_TESTS, operator);
}

/** Compares within the operand's type only; MinKey and MaxKey compare with every type; NaN only equals itself. */
export function orderTest(operator: string, operand: unknown): ValueTest {
  const holds = ORDER_TESTS[operator] ?? (() => false);
  const rank = rankOf(operand);
  if (rank === Rank.regex) throw new CommandError(2, `Can't have RegEx as arg to predicate over field`);
  const everyType = rank === Rank.minKey || rank === Rank.maxKey;
  const operandIsNaN = isNaNValue(operand);
  const matches = (value: unknown) => {
    if (!everyType && rankOf(value) !== rank) return false;
    if (rank === Rank.number && (operandIsNaN || isNaNValue(value))) {
      return operandIsNaN && isNaNValue(value) && holds(0);
    }
    return holds(compareValues(value, operand));
  };
  return { matches, missing: matches(null) };
}

function isNaNValue(value: unknown): boolean {
  return isNumeric(value) && Number.isNaN(numberOf(value));
}

export function inTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand)) throw new CommandError(2, '$in needs an array');
  const tests = operand.map((item) => {
    if (isPlainObject(item) && Object.keys(item)[0]?.startsWith('$')) {
      throw new CommandError(2, 'cannot nest $ under $in');
    }
    return rankOf(item) === Rank.regex ? regexTest(item) : equalityTest(item);
  });
  return {
    matches: (value) => tests.some((test) => test.matches(value)),
    missing: tests.some((test) => test.missing),
  };
}

/** A string that matches the expression, or the same expression stored as a value. */
export function regexTest(operand: unknown, options?: string): ValueTest {
  const regex = compileRegex(operand, options);
  return {
    matches: (value) =>
      typeof value === 'string'
        ? regex.test(value)
        : rankOf(value) === Rank.regex &&
          rankOf(operand) === Rank.regex &&
          compareValues(value, operand) === 0,
    missing: false,
  };
}

export function sizeTest(operand: unknown): ValueTest {
  const size = isNumeric(operand) ? Number(numberOf(operand)) : Number.NaN;
  if (!Number.isInteger(size)) throw new CommandError(9, 'Failed to parse $size. Expected an integer');
  if (size < 0) throw new CommandError(9, 'Failed to parse $size. Expected a non-negative number');
  return { matches: (value) => Array.isArray(value) && value.length === size, missing: false, whole: true };
}

export function existsTest(): ValueTest {
  return { matches: () => true, missing: false, whole: true };
}

export function typeOperatorTest(operand: unknown): ValueTest {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(typeTest);
  if (tests.length === 0) throw new CommandError(9, 'must match at least one type');
  return { matches: (value) => tests.some((test) => test(value)), missing: false };
}

export function modTest(operand: unknown): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2 || !operand.every(isNumeric)) {
    throw new CommandError(2, 'malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = operand.map((part) => BigInt(Math.trunc(Number(numberOf(part)))));
  if (divisor === undefined || divisor === 0n) throw new CommandError(2, 'divisor cannot be 0');
  return {
    matches: (value) => {
      if (!isNumeric(value)) return false;
      const number = numberOf(value);
      if (typeof number === 'number' && !Number.isFinite(number)) return false;
      return (typeof number === 'bigint' ? number : BigInt(Math.trunc(number))) % divisor === remainder;
    },
    missing: false,
  };
}

export function isRegexValue(value: unknown): boolean {
  return value instanceof RegExp || bsonType(value) === 'BSONRegExp';
}
