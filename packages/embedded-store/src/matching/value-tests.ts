import { isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { compareValues } from '../order/compare-values.js';
import { isNumeric, isRegexValue, numberOf, Rank, rankOf, toNumber } from '../order/ranks.js';
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

/** Operators that look at one value by itself (https://www.mongodb.com/docs/manual/reference/operator/query/). */
export const VALUE_TESTS: Readonly<Record<string, (operand: unknown) => ValueTest>> = {
  $eq: equalityTest,
  $in: inTest,
  $gt: (operand) => orderTest(operand, (order) => order > 0),
  $gte: (operand) => orderTest(operand, (order) => order >= 0),
  $lt: (operand) => orderTest(operand, (order) => order < 0),
  $lte: (operand) => orderTest(operand, (order) => order <= 0),
  $size: sizeTest,
  $type: typeOperatorTest,
  $mod: modTest,
};

export function equalityTest(operand: unknown): ValueTest {
  return { matches: (value) => compareValues(value, operand) === 0, missing: rankOf(operand) === Rank.null };
}

/** Compares within the operand's type only; MinKey and MaxKey compare with every type; NaN only equals itself. */
function orderTest(operand: unknown, holds: (order: number) => boolean): ValueTest {
  const rank = rankOf(operand);
  demand(rank !== Rank.regex, 2, `Can't have RegEx as arg to predicate over field`);
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
  demand(Array.isArray(operand), 2, '$in needs an array');
  const tests = operand.map((item) => {
    const isOperator = isPlainObject(item) && Object.keys(item)[0]?.startsWith('$') === true;
    demand(!isOperator, 2, 'cannot nest $ under $in');
    return isRegexValue(item) ? regexTest(compileRegex(item), item) : equalityTest(item);
  });
  // A list of texts is as long as a batch, and each of its documents is looked for in it.
  const texts = new Set(operand.filter((item) => typeof item === 'string'));
  const others = tests.filter((_, i) => typeof operand[i] !== 'string');
  return {
    matches: (value) =>
      typeof value === 'string'
        ? texts.has(value) || others.some((test) => test.matches(value))
        : tests.some((test) => test.matches(value)),
    missing: tests.some((test) => test.missing),
  };
}

/** A string that matches the expression, or the same expression stored as a value. */
export function regexTest(regex: RegExp, stored: unknown): ValueTest {
  const isStored = (value: unknown) => isRegexValue(stored) && compareValues(value, stored) === 0;
  return {
    matches: (value) => (typeof value === 'string' ? regex.test(value) : isStored(value)),
    missing: false,
  };
}

function sizeTest(operand: unknown): ValueTest {
  const size = toNumber(operand);
  demand(Number.isInteger(size), 9, 'Failed to parse $size. Expected an integer');
  demand(size >= 0, 9, 'Failed to parse $size. Expected a non-negative number');
  return { matches: (value) => Array.isArray(value) && value.length === size, missing: false, whole: true };
}

function typeOperatorTest(operand: unknown): ValueTest {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(typeTest);
  demand(tests.length > 0, 9, 'must match at least one type');
  return { matches: (value) => tests.some((test) => test(value)), missing: false };
}

function modTest(operand: unknown): ValueTest {
  const isPair = Array.isArray(operand) && operand.length === 2 && operand.every(isNumeric);
  demand(isPair, 2, 'malformed mod, needs to be an array of two numbers');
  const [divisor = 0n, remainder] = operand.map((part) => BigInt(Math.trunc(toNumber(part))));
  demand(divisor !== 0n, 2, 'divisor cannot be 0');
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
