import { Double, Int32, Long, Timestamp } from 'bson';
import { bsonType, type Doc, isPlainObject } from '../bson-values.js';
import { CommandError, demand } from '../errors.js';
import { compareValues } from '../order/compare-values.js';
import { isNumeric, numberOf } from '../order/ranks.js';
import { MISSING } from '../order/walk-path.js';

/** The new value of one field, from the old one and the document as it was; MISSING removes or leaves out. */
export type Change = (old: unknown, path: string, doc: Doc) => unknown;
/** Parses an operand once a command; throws what MongoDB throws. */
export type Operator = (operand: unknown) => Change;

/** https://www.mongodb.com/docs/manual/reference/operator/update-field/ */
export const fieldOperators: Readonly<Record<string, Operator>> = {
  $set: (operand) => () => operand,
  $setOnInsert: (operand) => () => operand,
  $unset: () => () => MISSING,
  $inc: (operand) => arithmetic('$inc', operand),
  $mul: (operand) => arithmetic('$mul', operand),
  $min: (operand) => (old) => (old === MISSING || compareValues(operand, old) < 0 ? operand : old),
  $max: (operand) => (old) => (old === MISSING || compareValues(operand, old) > 0 ? operand : old),
  $currentDate: currentDate,
};

function arithmetic(operator: '$inc' | '$mul', operand: unknown): Change {
  demand(isNumeric(operand), 14, `Cannot ${operator} with non-numeric argument`);
  return (old, path) => {
    if (old === MISSING) return operator === '$inc' ? operand : calculate('$mul', new Int32(0), operand);
    demand(isNumeric(old), 14, `Cannot apply ${operator} to '${path}', a value of non-numeric type`);
    return calculate(operator, old, operand);
  };
}

const LONG_LIMIT = 2n ** 63n;

/** Adds or multiplies as MongoDB does: int grows into long, either double makes a double, long never wraps. */
function calculate(operator: '$inc' | '$mul', a: unknown, b: unknown): unknown {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (bsonType(a) === 'Double' || bsonType(b) === 'Double') {
    const [x, y] = [Number(left), Number(right)];
    return new Double(operator === '$inc' ? x + y : x * y);
  }
  const [x, y] = [BigInt(left), BigInt(right)];
  const exact = operator === '$inc' ? x + y : x * y;
  const fits = exact < LONG_LIMIT && exact >= -LONG_LIMIT;
  demand(fits, 2, `Failed to apply ${operator} operations to current value: it would overflow`);
  const bothInt = bsonType(a) === 'Int32' && bsonType(b) === 'Int32';
  return bothInt && BigInt.asIntN(32, exact) === exact ? new Int32(Number(exact)) : Long.fromBigInt(exact);
}

function currentDate(operand: unknown): Change {
  const type = isPlainObject(operand) ? operand['$type'] : operand;
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  if (type === 'date' || typeof type === 'boolean') return () => new Date();
  throw new CommandError(2, '$currentDate takes a boolean or { $type: "date" | "timestamp" }');
}
