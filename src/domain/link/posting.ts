/**
 * Where money stands, seen from the merchant. `gateway`: with the payment provider, on its way to the bank; `captured`:
 * what customers paid; `fees`: what the provider kept; `refunded`: what went back; `disputed`: held or taken by the bank.
 */
export const LEDGER_ACCOUNTS = ['gateway', 'captured', 'fees', 'refunded', 'disputed'] as const;
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

/** One side of a double entry: more (debit) or less (credit, negative) on an account. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly amountMinor: number;
  readonly currency: string;
}
