/** To whom a receipt is made out, as the customer typed it. */
export interface ReceiptDetails {
  readonly company: string;
  /** The customer's own tax or VAT number; null: they gave none. */
  readonly taxNumber: string | null;
}
