/** A total of what links of one merchant ask for in one currency. */
export interface TotalName {
  readonly merchantId: string;
  readonly currency: string;
  /** See `nameTotal`. */
  readonly name: string;
}

/** Sums of real money that links ask for, where limits are held against them. All methods throw AppError `store_unavailable`. */
export interface LiveTotals {
  /** In minor units; 0 for one that was never added to. */
  read(total: TotalName): Promise<number>;
  /**
   * Adds an amount unless the sum would become more than `mostMinor`, also of many at once. The same key adds once.
   * Answers the sum after it; null: refused.
   */
  take(
    total: TotalName,
    amount: { readonly key: string; readonly minor: number; readonly mostMinor: number },
  ): Promise<number | null>;
  /** Undoes what `take` did with this key, which may take again then. */
  undo(total: TotalName, amount: { readonly key: string; readonly minor: number }): Promise<void>;
  /** Takes away what another key added; the same key does so once. */
  giveBack(total: TotalName, amount: { readonly key: string; readonly minor: number }): Promise<void>;
}
