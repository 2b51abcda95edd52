import type { Mode } from './mode.js';
import type { Money, MoneyInput } from './money.js';

/**
 * - `awaiting_approval`: a second person must agree, until `lapses_at`
 * - `scheduled`: it leaves at `leaves_at`; until then it can be undone in chat
 * - `pending`: it left; the gateway has not said how it ended
 * - `failed`: the gateway would not; `declined`, `lapsed`, `called_off`: it never left
 */
export type RefundStatus =
  | 'awaiting_approval'
  | 'scheduled'
  | 'pending'
  | 'succeeded'
  | 'failed'
  | 'declined'
  | 'lapsed'
  | 'called_off';

/** Money on its way back. */
export type Refund = {
  readonly object: 'refund';
  readonly id: string;
  readonly link: string;
  readonly reference: string;
  readonly payment: string;
  readonly mode: Mode;
  readonly amount: Money;
  readonly status: RefundStatus;
  readonly reason: string | null;
  /** In the gateway's words; null unless it failed. */
  readonly failure: string | null;
  readonly leaves_at: string | null;
  readonly lapses_at: string | null;
  readonly gateway_ref: string | null;
  readonly created_at: string;
};

/** What goes back. Without an amount, all that is left. */
export interface NewRefund {
  readonly amount?: MoneyInput;
  /** Of which payment, where a link has several. */
  readonly payment?: string;
  readonly reason?: string;
  /** The same amount went back a moment ago, and shall again. */
  readonly again?: boolean;
}
