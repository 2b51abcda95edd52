import type { Mode } from './mode.js';
import type { Money } from './money.js';

/** Money that came. */
export type Payment = {
  readonly object: 'payment';
  readonly id: string;
  readonly link: string;
  readonly reference: string;
  readonly mode: Mode;
  readonly amount: Money;
  /** What the gateway keeps; null: it has not said. */
  readonly fee: Money | null;
  readonly refundable: Money;
  readonly method: { readonly label: string; readonly last4: string | null } | null;
  readonly gateway: string;
  /** The gateway's own id of the payment. */
  readonly gateway_ref: string | null;
  readonly paid_at: string | null;
};
