import type { StripeBooks } from './stripe-books.js';

/** What the parts of the stand-in share. */
export interface StripeContext {
  readonly books: StripeBooks;
  /** Where the stand-in is reached. */
  readonly url: string;
  /** Notes an event with the object as it is now, and has it sent. */
  readonly tell: (type: string, object: object) => void;
  readonly settings: {
    /** What a new refund is; `pending` until `settleRefund`. */
    refundStatus: 'succeeded' | 'pending' | 'requires_action';
    chargesEnabled: boolean;
    payoutsEnabled: boolean;
    /** https://docs.stripe.com/api/accounts/object#account_object-requirements */
    requirements: object | null;
  };
}
