export type AmountSize = 'usual' | 'long' | 'very-long';

const LONG = 9;
const VERY_LONG = 13;

/**
 * How much room an amount takes where it stands large, so that twelve digits can get smaller ones. `digits` is what
 * `formatAmount` gives: "1,250.00".
 */
export function sizeOfAmount(digits: string): AmountSize {
  if (digits.length > VERY_LONG) return 'very-long';
  return digits.length > LONG ? 'long' : 'usual';
}
