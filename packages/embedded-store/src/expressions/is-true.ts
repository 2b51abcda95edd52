import { isNumeric, numberOf } from '../order/ranks.js';
import { MISSING } from '../order/walk-path.js';

/** Nothing, null, false and zero are not. */
export function isTrue(value: unknown): boolean {
  if (value === MISSING || value === null || value === undefined || value === false) return false;
  return !isNumeric(value) || Number(numberOf(value)) !== 0;
}
