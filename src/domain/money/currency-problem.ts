/** What is wrong with a currency. */
export type CurrencyProblem = { readonly field: 'currency' } & (
  | { readonly problem: 'unknown'; readonly text: string }
  | { readonly problem: 'withdrawn'; readonly code: string; readonly successor: string | null }
  | { readonly problem: 'unsupported'; readonly code: string }
  /** A sign that several currencies share: "$" where no dollar is usual. */
  | { readonly problem: 'ambiguous_sign'; readonly sign: string; readonly candidates: readonly string[] }
  /** The amount says one currency, the currency field another. */
  | { readonly problem: 'disagrees'; readonly code: string; readonly amountSays: string }
);
