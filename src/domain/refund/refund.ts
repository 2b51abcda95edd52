import type { Money } from '../money/money.js';

/** Pending refunds are reserved: they count against what is left to give back. */
export type RefundStatus = 'pending' | 'succeeded' | 'failed';

export interface Refund {
  readonly id: string;
  readonly amount: Money;
  readonly status: RefundStatus;
  readonly requestedAt: Date;
  readonly reason: string | null;
}
