import { Int32 } from 'bson';
import { type Doc, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import { compareValues } from '../order/compare-values.js';
import { Rank, rankOf } from '../order/ranks.js';
import { MISSING } from '../order/walk-path.js';
import { isTrue } from './is-true.js';

type Evaluate = (doc: Doc) => unknown;
type Compile = (expression: unknown) => Evaluate;
type Operator = (operand: unknown, compile: Compile) => Evaluate;

const isNothing = (value: unknown) => value === MISSING || value === null || value === undefined;

/** Operands are a list, or one value by itself. */
const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand]);

function operandsOf(name: string, operand: unknown, count: number): unknown[] {
  const list = listOf(operand);
  const problem = `Expression ${name} takes exactly ${count} arguments. ${list.length} were passed in.`;
  demand(list.length === count, 16020, problem);
  return list;
}

/** No value is below null, and equal to no value only; everything else as an index orders it. */
function compareOperands(a: unknown, b: unknown): number {
  if (a !== MISSING && b !== MISSING) return compareValues(a, b);
  const rank = (value: unknown) => (value === MISSING ? Rank.undefined : rankOf(value));
  return rank(a) - rank(b);
}

function comparison(name: string, answer: (order: number) => unknown): Operator {
  return (operand, compile) => {
    const [a, b] = operandsOf(name, operand, 2).map(compile);
    return (doc) => answer(compareOperands(a?.(doc), b?.(doc)));
  };
}

/** What MongoDB computes here, to the letter: the table in the README has a test for each of them. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  $cmp: comparison('$cmp', (order) => new Int32(Math.sign(order))),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $and: (operand, compile) => {
    const conditions = listOf(operand).map(compile);
    return (doc) => conditions.every((condition) => isTrue(condition(doc)));
  },
  $or: (operand, compile) => {
    const conditions = listOf(operand).map(compile);
    return (doc) => conditions.some((condition) => isTrue(condition(doc)));
  },
  $not: (operand, compile) => {
    const [condition] = operandsOf('$not', operand, 1).map(compile);
    return (doc) => !isTrue(condition?.(doc));
  },
  $cond: (operand, compile) => {
    const [condition, yes, no] = operandsOf('$cond', namedBranches(operand), 3).map(compile);
    return (doc) => (isTrue(condition?.(doc)) ? yes : no)?.(doc);
  },
  $ifNull: (operand, compile) => {
    const list = listOf(operand);
    demand(list.length > 1, 1257300, '$ifNull needs at least two arguments');
    const values = list.map(compile);
    return (doc) => {
      let value: unknown = null;
      for (const evaluate of values) {
        value = evaluate(doc);
        if (!isNothing(value)) break;
      }
      return value;
    };
  },
  $size: (operand, compile) => {
    const [evaluate] = operandsOf('$size', operand, 1).map(compile);
    return (doc) => {
      const value = evaluate?.(doc);
      demand(Array.isArray(value), 17124, 'The argument to $size must be an array');
      return new Int32(value.length);
    };
  },
};

/** `{ if, then, else }` in the order of the list that it may be instead. */
function namedBranches(operand: unknown): unknown {
  if (!isPlainObject(operand)) return operand;
  const names = ['if', 'then', 'else'];
  const unknown = Object.keys(operand).find((name) => !names.includes(name));
  demand(unknown === undefined, 17083, `Unrecognized parameter to $cond: ${unknown}`);
  const missing = names.findIndex((name) => !Object.hasOwn(operand, name));
  demand(missing === -1, 17080 + missing, `Missing '${names[missing]}' parameter to $cond`);
  return names.map((name) => operand[name]);
}

/** What MongoDB has beside these. */
export const ABSENT_EXPRESSIONS: ReadonlySet<string> = new Set(
  `$abs $accumulator $acos $acosh $add $addToSet $allElementsTrue $anyElementTrue $arrayElemAt $arrayToObject $asin
   $asinh $atan $atan2 $atanh $avg $binarySize $bitAnd $bitNot $bitOr $bitXor $bottom $bottomN $bsonSize $ceil
   $concat $concatArrays $convert $cos $cosh $count $covariancePop $covarianceSamp $dateAdd $dateDiff
   $dateFromParts $dateFromString $dateSubtract $dateToParts $dateToString $dateTrunc $dayOfMonth $dayOfWeek
   $dayOfYear $degreesToRadians $denseRank $derivative $divide $documentNumber $exp $expMovingAvg $filter $first
   $firstN $floor $function $getField $hour $in $indexOfArray $indexOfBytes $indexOfCP $integral $isArray $isNumber
   $isoDayOfWeek $isoWeek $isoWeekYear $last $lastN $let $linearFill $ln $locf $log $log10 $ltrim $map $max $maxN
   $median $mergeObjects $meta $millisecond $min $minN $minute $mod $month $multiply $objectToArray $percentile
   $pow $push $radiansToDegrees $rand $range $rank $reduce $regexFind $regexFindAll $regexMatch $replaceAll
   $replaceOne $reverseArray $round $rtrim $sampleRate $second $setDifference $setEquals $setField $setIntersection
   $setIsSubset $setUnion $shift $sin $sinh $slice $sortArray $split $sqrt $stdDevPop $stdDevSamp $strLenBytes
   $strLenCP $strcasecmp $substr $substrBytes $substrCP $subtract $sum $switch $tan $tanh $toBool $toDate
   $toDecimal $toDouble $toHashedIndexKey $toInt $toLong $toLower $toObjectId $toString $toUpper $top $topN $trim
   $trunc $tsIncrement $tsSecond $type $unsetField $week $year $zip`.split(/\s+/),
);
