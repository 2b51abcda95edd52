/** What is left of a merchant that was closed. Throws AppError `store_unavailable`. */
export interface MerchantEraser {
  /**
   * Erases all but its ledger, its trail, what was decided about it, and links with money in them, of which no customer's
   * contacts stay. The merchant itself goes last: cut off, it is begun again.
   */
  eraseClosed(merchantId: string): Promise<void>;
}
