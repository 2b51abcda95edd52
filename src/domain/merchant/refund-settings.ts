import type { Money } from '../money/money.js';
import type { Refund } from '../refund/refund.js';
import { sumOnOneWord } from '../refund/sum-on-one-word.js';

/** What an owner decides about money that goes back. */
export interface RefundSettings {
  /**
   * A refund needs a second person where it comes above its currency's amount, together with all that one person's word
   * gave back of the link before; one of a currency that is not named does so too once any is. None: one person is
   * enough for every refund.
   */
  readonly approvalAbove: readonly Money[];
  /** Money that came twice: a manager is asked, or it goes back by itself. */
  readonly surplus: 'ask' | 'refund';
}

export const INITIAL_REFUNDS: RefundSettings = { approvalAbove: [], surplus: 'ask' };

/** Whether a second person must agree. `refunds`: of the same link, so far. */
export function needsSecondPerson(
  { approvalAbove }: RefundSettings,
  { amount, refunds }: { readonly amount: Money; readonly refunds: readonly Refund[] },
): boolean {
  if (approvalAbove.length === 0) return false;
  const limit = approvalAbove.find(({ currency }) => currency === amount.currency);
  return limit === undefined || amount.minor + sumOnOneWord(refunds, amount.currency) > limit.minor;
}
