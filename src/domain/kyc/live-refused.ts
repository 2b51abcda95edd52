import type { Money } from '../money/money.js';
import type { KycField } from './kyc-facts.js';

/** Why there is no live link: how the operator's review stands, then the gateway, then how much is allowed. */
export type LiveRefusal =
  | 'not_submitted'
  | 'draft'
  | 'waiting'
  | 'more_needed'
  | 'rejected'
  | 'suspended'
  /** The review grew old, and nobody looked again. */
  | 'lapsed'
  /** The gateway lets the account charge nobody. */
  | 'gateway_off'
  | 'no_gateway'
  | 'over_limit';

export interface LiveRefused {
  readonly reason: LiveRefusal;
  /** Since when the review stands so. */
  readonly since?: Date;
  /** What keeps it from being submitted, or what the operator asks for. */
  readonly missing?: readonly KycField[];
  /** In the words of the operator or the gateway. */
  readonly words?: string;
  /** Of what is over a limit: how much is allowed at once, in a day or in a month. */
  readonly limit?: {
    /**
     * `currency`: nothing is allowed in it, since the review knows no amounts in it; `currency_before_review`: nor does the
     * operator allow any before the review.
     */
    readonly of: 'link' | 'day' | 'month' | 'before_review' | 'currency' | 'currency_before_review';
    readonly amount: Money;
    /** Of a total: what is not used up. */
    readonly left?: Money;
    /** Of a currency: the codes that are allowed. */
    readonly allowed?: readonly string[];
  };
}
