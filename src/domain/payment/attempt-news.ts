import type { Money } from '../money/money.js';
import type { DeclineReason, FailureReason, PaymentMethod } from './attempt.js';

/** What a provider tells of one attempt. */
export type AttemptNews = {
  readonly attemptId: string;
} /** The provider's checkout ended unpaid: abandoned, timed out or closed by us. */ & (
  | { readonly type: 'attempt_closed' }
  | { readonly type: 'processing' }
  | {
      readonly type: 'succeeded';
      readonly captured: Money;
      readonly method: PaymentMethod | null;
      readonly paymentRef: string | null;
      /** By the provider's clock. */
      readonly paidAt: Date;
      readonly fee: Money | null;
      /** The id of an attempt of its own, where another payment came by this checkout before. */
      readonly againId?: string;
    }
  | { readonly type: 'failed'; readonly reason: FailureReason }
  /** A try failed, and the checkout stays open for another. */
  | { readonly type: 'declined'; readonly reason: DeclineReason }
);
