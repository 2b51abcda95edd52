import type { LedgerAccount } from '../../domain/link/posting.js';

interface OfLink {
  readonly merchantId: string;
  readonly reference: string;
}

/** Something that does not agree. Amounts in minor units. */
export type LedgerDifference = OfLink &
  (
    | { readonly kind: 'missing' | 'extra' | 'different'; readonly rowId: string }
    /** The rows of one event do not add up to nothing. */
    | { readonly kind: 'unbalanced'; readonly eventId: string }
    /** The history says another sum than the link's payments, refunds and disputes. */
    | {
        readonly kind: 'balance';
        readonly account: LedgerAccount;
        readonly currency: string;
        readonly ledger: number;
        readonly link: number;
      }
    /** The provider says otherwise; null: it does not know of any. */
    | {
        readonly kind: 'gateway';
        readonly attemptId: string;
        readonly account: Exclude<LedgerAccount, 'gateway'>;
        readonly currency: string;
        readonly ledger: number;
        readonly gateway: number | null;
      }
    /** The provider could not be asked. */
    | { readonly kind: 'unasked'; readonly attemptId: string; readonly problem: string }
  );
