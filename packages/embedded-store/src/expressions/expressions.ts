import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { bsonType, type Doc, decodePlain, encode, isPlainObject } from '../bson-values.js';
import { CommandError, demand, refuse } from '../errors.js';
import { compareValues } from '../order/compare-values.js';
import { encodeValue } from '../order/encode-key.js';

type Evaluate = (doc: unknown, operands: unknown, options: Options) => unknown;
type Accumulate = (docs: unknown[], operand: unknown, options: Options) => unknown;

/** Compares in the order of BSON types; mingo's own places ObjectId and other classes last. */
const comparison =
  (answer: (order: number) => unknown): Evaluate =>
  (doc, operands, options) => {
    const [left, right] = evalExpr(doc, operands, options) as [unknown, unknown];
    return answer(compareValues(left, right));
  };

/** The operand for each document, without those that lack it, which MongoDB leaves out and mingo makes null. */
function operandValues(docs: unknown[], operand: unknown, { context }: Options): unknown[] {
  if (operand === null) return docs;
  return docs
    .map((doc) => evalExpr(doc, operand, { context } as Options))
    .filter((value) => value !== undefined);
}

const extreme =
  (sign: 1 | -1): Accumulate =>
  (docs, operand, options) => {
    const found = operandValues(docs, operand, options).filter((value) => value !== null);
    return (
      found.reduce((best, value) => (compareValues(value, best) * sign > 0 ? value : best), found[0]) ?? null
    );
  };

/** One of each group of values that have the same key in an index. */
export function distinctValues(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [encodeValue(value).toString('latin1'), value])).values()];
}

/** Mingo's operators of these names. */
export function pick<T>(all: object, names: string): Record<string, T> {
  const known = all as Record<string, T>;
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, known[name] as T]));
}

const ACCUMULATORS = `$avg $count $first $firstN $last $lastN $mergeObjects $stdDevPop $stdDevSamp $sum
  $top $topN $bottom $bottomN $maxN $minN`;
/** Operators that run code, round differently or need types this store does not compute with. */
const REFUSED_EXPRESSIONS = '$function $accumulator $toDecimal $toHashedIndexKey $sampleRate default'.split(
  ' ',
);

const usedAccumulators: Record<string, Accumulate> = {
  ...pick<Accumulate>(accumulators, ACCUMULATORS),
  $push: operandValues,
  $addToSet: (docs, operand, options) => distinctValues(operandValues(docs, operand, options)),
  $max: extreme(1),
  $min: extreme(-1),
};
const usedExpressions: Record<string, unknown> = {
  ...Object.fromEntries(Object.entries(expressions).filter(([name]) => !REFUSED_EXPRESSIONS.includes(name))),
  $cmp: comparison(Math.sign),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
};

/** What mingo computes with here: its own operators where they agree with MongoDB, ours where they do not. */
export const expressionContext: Context = Context.init({
  accumulator: usedAccumulators,
  expression: usedExpressions,
} as never);

export function isAccumulator(name: string): boolean {
  return Object.hasOwn(usedAccumulators, name);
}

/** Refuses unknown operators before any document is read, with MongoDB's code. */
export function assertKnownExpressions(expression: unknown, code: 168 | 31325 = 168): void {
  if (Array.isArray(expression)) for (const item of expression) assertKnownExpressions(item, code);
  if (!isPlainObject(expression)) return;
  for (const [key, operand] of Object.entries(expression)) {
    if (key === '$literal') continue;
    const isKnown = !key.startsWith('$') || Object.hasOwn(usedExpressions, key) || isAccumulator(key);
    demand(isKnown, code, `Unrecognized expression '${key}'`);
    assertKnownExpressions(operand, code);
  }
}

/** Parses an aggregation expression used as a condition ($expr). */
export function compileExpression(expression: unknown): (doc: unknown) => boolean {
  const plain = toPlain({ expression })['expression'];
  assertKnownExpressions(plain);
  return (doc) => {
    const value = computing(() =>
      evalExpr(toPlain(doc as Doc), plain, { context: expressionContext } as never),
    );
    return value !== false && value !== null && value !== undefined && value !== 0;
  };
}

/** The same document with JavaScript numbers. Integers beyond 2^53 are refused, as they would lose digits. */
export function toPlain(doc: Doc): Doc {
  return assertPlainNumbers(decodePlain(encode(doc)));
}

export function assertPlainNumbers<T>(value: T): T {
  if (bsonType(value) === 'Long') refuse('aggregation over integers beyond 2^53');
  if (Array.isArray(value)) value.forEach(assertPlainNumbers);
  else if (isPlainObject(value)) Object.values(value).forEach(assertPlainNumbers);
  return value;
}

/** Runs mingo; what it objects to is the client's mistake, not the server's. */
export function computing<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error;
    throw new CommandError(2, error.message);
  }
}
