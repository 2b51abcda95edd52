import { Double } from 'bson';
import { demand, refuse } from '../errors.js';
import { compareValues } from '../order/compare-values.js';
import { encodeValue } from '../order/encode-key.js';
import { isNumeric } from '../order/ranks.js';
import { MISSING } from '../order/walk-path.js';
import { makeSum } from './numbers.js';

/** Takes the values of one group, MISSING among them; `hold` is told the bytes it keeps. */
export type Accumulator = { add: (value: unknown) => void; result: () => unknown };
type Hold = (bytes: number) => void;

const sizeOf = (value: unknown) => encodeValue(value).length;

function sum(): Accumulator {
  const total = makeSum();
  return { add: (value) => isNumber(value) && total.add(value), result: total.value };
}

function average(): Accumulator {
  const total = makeSum();
  let count = 0;
  const add = (value: unknown) => {
    if (!isNumber(value)) return;
    total.add(value);
    count += 1;
  };
  return { add, result: () => (count === 0 ? null : new Double(total.asDouble() / count)) };
}

const isNumber = (value: unknown) => value !== MISSING && isNumeric(value);

/** One value of those there are, which `isBetter` replaces by the next. */
function chosen(hold: Hold, isBetter: (next: unknown, kept: unknown) => boolean): Accumulator {
  let kept: unknown;
  let isSet = false;
  const add = (value: unknown) => {
    if (isSet && !isBetter(value, kept)) return;
    if (!isSet && value !== MISSING) hold(sizeOf(value));
    kept = value;
    isSet = true;
  };
  return { add, result: () => kept ?? null };
}

/** By order, of what is neither missing nor null; of equals the first. */
function extreme(hold: Hold, sign: 1 | -1): Accumulator {
  const { add, result } = chosen(hold, (next, kept) => compareValues(next, kept) * sign > 0);
  return { add: (value) => value !== MISSING && value !== null && add(value), result };
}

function list(hold: Hold): Accumulator {
  const values: unknown[] = [];
  const add = (value: unknown) => {
    if (value === MISSING) return;
    hold(sizeOf(value));
    values.push(value);
  };
  return { add, result: () => values };
}

function set(hold: Hold): Accumulator {
  const values = new Map<string, unknown>();
  const add = (value: unknown) => {
    if (value === MISSING) return;
    const key = encodeValue(value).toString('latin1');
    if (values.has(key)) return;
    hold(key.length);
    values.set(key, value);
  };
  return { add, result: () => [...values.values()] };
}

const ABSENT_ACCUMULATORS = new Set(
  `$accumulator $bottom $bottomN $firstN $lastN $maxN $median $mergeObjects $minN $percentile $stdDevPop $stdDevSamp $top
   $topN`.split(/\s+/),
);

/** https://www.mongodb.com/docs/manual/reference/operator/aggregation/group/#accumulator-operator */
const ACCUMULATORS: Readonly<Record<string, (hold: Hold) => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: (hold) => extreme(hold, -1),
  $max: (hold) => extreme(hold, 1),
  $first: (hold) => chosen(hold, () => false),
  $last: (hold) => chosen(hold, () => true),
  $push: list,
  $addToSet: set,
  $count: sum,
};

export function accumulatorNamed(name: string): (hold: Hold) => Accumulator {
  const known = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (ABSENT_ACCUMULATORS.has(name)) refuse(`the accumulator ${name}`);
  demand(known !== undefined, 15952, `unknown group operator '${name}'`);
  return known;
}
