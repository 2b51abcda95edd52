import { Double, Int32, Long } from 'bson';
import { bsonType } from '../bson-values.js';
import { refuse } from '../errors.js';
import { numberOf } from '../order/ranks.js';

/** From the narrowest: a result is of the widest type among its operands, or of the next that holds it. */
const TYPES = ['Int32', 'Long', 'Double'];

function widthOf(value: unknown): number {
  return TYPES.indexOf(bsonType(value) ?? 'Double');
}

/** An exact whole number, as narrow as its operands allow. */
function wholeNumber(exact: bigint, width: number): Int32 | Long {
  if (width === 0 && BigInt.asIntN(32, exact) === exact) return new Int32(Number(exact));
  if (BigInt.asIntN(64, exact) !== exact) refuse('a whole number beyond 64 bits');
  return Long.fromBigInt(exact);
}

const HALF = 2 ** 32;

/** A sum that keeps whole numbers whole, and of doubles also what rounding takes away, as MongoDB does. */
export function makeSum() {
  let [width, exact, sum, lost, plain] = [0, 0n, 0, 0, 0];
  const addDouble = (value: number) => {
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
    plain += value;
  };
  const asDouble = () => (Number.isNaN(sum + lost) ? plain : sum + lost);
  return {
    add(value: unknown): void {
      const number = numberOf(value);
      width = Math.max(width, widthOf(value));
      if (widthOf(value) === 2) return void addDouble(Number(number));
      exact += BigInt(number);
      const high = Math.trunc(Number(number) / HALF) * HALF;
      addDouble(Number(BigInt(number) - BigInt(high)));
      addDouble(high);
    },
    value: () => (width === 2 ? new Double(asDouble()) : wholeNumber(exact, width)),
    asDouble,
  };
}
