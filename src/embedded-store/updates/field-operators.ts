import { Int32, Timestamp } from 'bson';
import { isPlainObject } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compareValues, isNumeric } from '../order/compare-values.js';
import { MISSING } from '../order/walk-path.js';
import { calculate } from './arithmetic.js';

/** One operator on one field: `parse` once a command, `apply` once a document; MISSING removes or leaves out. */
export type FieldUpdate = {
  parse: (operand: unknown) => unknown;
  apply: (old: unknown, operand: unknown, path: string) => unknown;
};

const asIs = (operand: unknown): unknown => operand;

const arithmetic = (operator: '$inc' | '$mul'): FieldUpdate => ({
  parse: (operand) => {
    if (!isNumeric(operand)) throw new CommandError(14, `Cannot ${operator} with non-numeric argument`);
    return operand;
  },
  apply: (old, operand, path) => {
    if (old === MISSING) return operator === '$inc' ? operand : calculate('$mul', new Int32(0), operand);
    if (!isNumeric(old))
      throw new CommandError(14, `Cannot apply ${operator} to '${path}', a value of non-numeric type`);
    return calculate(operator, old, operand);
  },
});

/** https://www.mongodb.com/docs/manual/reference/operator/update-field/ */
export const fieldOperators: Readonly<Record<string, FieldUpdate>> = {
  $set: { parse: asIs, apply: (_old, operand) => operand },
  $setOnInsert: { parse: asIs, apply: (_old, operand) => operand },
  $unset: { parse: asIs, apply: () => MISSING },
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: {
    parse: asIs,
    apply: (old, operand) => (old === MISSING || compareValues(operand, old) < 0 ? operand : old),
  },
  $max: {
    parse: asIs,
    apply: (old, operand) => (old === MISSING || compareValues(operand, old) > 0 ? operand : old),
  },
  $currentDate: { parse: parseCurrentDate, apply: (_old, now) => (now as () => unknown)() },
};

function parseCurrentDate(operand: unknown): () => unknown {
  const type = isPlainObject(operand) ? operand['$type'] : operand;
  if (type === 'timestamp') return () => new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  if (type === 'date' || typeof type === 'boolean') return () => new Date();
  throw new CommandError(2, '$currentDate takes a boolean or { $type: "date" | "timestamp" }');
}
