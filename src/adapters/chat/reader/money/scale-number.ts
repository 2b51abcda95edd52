import type { SplitNumber } from '../../../../domain/money/split-number.js';

/** A number times ten to a power, digit by digit: 1.5 and 3 is 1500, 1.2345 and 3 is 1234.5. `power`: 0 or more. */
export function scaleNumber({ whole, decimals }: SplitNumber, power: number): SplitNumber {
  const shifted = decimals.padEnd(power, '0');
  return { whole: `${whole}${shifted.slice(0, power)}`, decimals: shifted.slice(power) };
}
