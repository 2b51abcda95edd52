/** A word for a part of a currency's unit: "cents", "satang", "角". */
export interface SubunitWord {
  /** Every currency that has such a part, the most likely first. */
  readonly candidates: readonly string[];
  /** The one it is a part of where nothing else is said; null: it is as likely another's. */
  readonly usual: string | null;
  /** A tenth of the unit; else the smallest part, as many decimals away as the currency has. */
  readonly isTenth: boolean;
  /** It is also an ordinary word, so it needs an amount beside it. */
  readonly isAlsoWord: boolean;
}
