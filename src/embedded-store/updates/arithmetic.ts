import { Double, Int32, Long } from 'bson';
import { bsonType } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { numberOf } from '../order/compare-values.js';

type Operation = '$inc' | '$mul';

const LONG_LIMIT = 2n ** 63n;

/** Adds or multiplies as MongoDB does: int grows into long, either double makes a double, long never wraps. */
export function calculate(operation: Operation, a: unknown, b: unknown): unknown {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (bsonType(a) === 'Double' || bsonType(b) === 'Double') {
    const [x, y] = [Number(left), Number(right)];
    return new Double(operation === '$inc' ? x + y : x * y);
  }
  const [x, y] = [BigInt(left), BigInt(right)];
  const exact = operation === '$inc' ? x + y : x * y;
  if (exact >= LONG_LIMIT || exact < -LONG_LIMIT) {
    throw new CommandError(2, `Failed to apply ${operation} operations to current value: it would overflow`);
  }
  const bothInt = bsonType(a) === 'Int32' && bsonType(b) === 'Int32';
  return bothInt && BigInt.asIntN(32, exact) === exact ? new Int32(Number(exact)) : Long.fromBigInt(exact);
}
