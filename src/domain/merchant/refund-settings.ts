import type { Money } from '../money/money.js';

/** What an owner decides about money that goes back. */
export interface RefundSettings {
  /**
   * A refund above its currency's amount needs a second person; one of a currency that is not named does so too once any
   * is. None: one person is enough for every refund.
   */
  readonly approvalAbove: readonly Money[];
  /** Money that came twice: a manager is asked, or it goes back by itself. */
  readonly surplus: 'ask' | 'refund';
}

export const INITIAL_REFUNDS: RefundSettings = { approvalAbove: [], surplus: 'ask' };

/** Whether a second person must agree. */
export function needsSecondPerson({ approvalAbove }: RefundSettings, amount: Money): boolean {
  if (approvalAbove.length === 0) return false;
  const limit = approvalAbove.find(({ currency }) => currency === amount.currency);
  return limit === undefined || amount.minor > limit.minor;
}
