/** An amount as Paylink answers it: text in the currency's own decimals; `minor`: the same in its smallest unit. */
export type Money = { readonly value: string; readonly currency: string; readonly minor: number };

/** An amount as it is asked for: `{ value: '49.99', currency: 'USD' }`; see `money`. */
export interface MoneyInput {
  /** Digits and one point, as `49.99` or `1250000`. Never a number: 0.1 + 0.2 is not 0.3 there. */
  readonly value: string;
  /** ISO 4217, upper case. */
  readonly currency: string;
}
