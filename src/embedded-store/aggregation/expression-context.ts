import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { compareValues } from '../order/compare-values.js';
import { encodeValue } from '../order/encode-key.js';

export type Named<T> = Record<`$${string}`, T>;
type EvaluateExpression = (doc: unknown, operands: unknown, options: Options) => unknown;
type Accumulate = (values: unknown[], operand: unknown, options: Options) => unknown;

/** Comparisons in the order of BSON types; mingo's own places ObjectId and other classes last. */
const COMPARISONS: Named<(order: number) => unknown> = {
  $cmp: (order) => Math.sign(order),
  $eq: (order) => order === 0,
  $ne: (order) => order !== 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

const comparisonOperators = Object.fromEntries(
  Object.entries(COMPARISONS).map(([name, answer]): [string, EvaluateExpression] => [
    name,
    (doc, operands, options) => {
      const [left, right] = evalExpr(doc, operands, options) as [unknown, unknown];
      return answer(compareValues(left, right));
    },
  ]),
) as Named<EvaluateExpression>;

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

const addToSet: Accumulate = (docs, operand, options) => {
  const values = operandValues(docs, operand, options);
  return [...new Map(values.map((value) => [encodeValue(value).toString('latin1'), value])).values()];
};

export function pick<T>(all: object, names: string): Named<T> {
  const known = all as Named<T>;
  return Object.fromEntries(
    names.split(/\s+/).map((name) => [name, known[name as `$${string}`]]),
  ) as Named<T>;
}

const ACCUMULATORS = `$avg $count $first $firstN $last $lastN $mergeObjects $stdDevPop $stdDevSamp $sum
  $top $topN $bottom $bottomN $maxN $minN`;
/** Operators that run code, round differently or need types this store does not compute with. */
const REFUSED_EXPRESSIONS = new Set([
  '$function',
  '$accumulator',
  '$toDecimal',
  '$toHashedIndexKey',
  '$sampleRate',
  'default',
]);

const usedAccumulators = {
  ...pick(accumulators, ACCUMULATORS),
  $push: operandValues,
  $addToSet: addToSet,
  $max: extreme(1),
  $min: extreme(-1),
};
const usedExpressions = {
  ...Object.fromEntries(Object.entries(expressions).filter(([name]) => !REFUSED_EXPRESSIONS.has(name))),
  ...comparisonOperators,
};

/** What mingo computes with here: its own operators where they agree with MongoDB, ours where they do not. */
export const expressionContext: Context = Context.init({
  accumulator: usedAccumulators as never,
  expression: usedExpressions as never,
});

export const knownAccumulators: ReadonlySet<string> = new Set(Object.keys(usedAccumulators));
export const knownExpressions: ReadonlySet<string> = new Set([
  ...Object.keys(usedExpressions),
  ...knownAccumulators,
]);
