import type { Money } from '../money/money.js';

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

/** Whether a second person must agree. `onOneWordMinor`: what one person's word gave back of the same link before. */
export function needsSecondPerson(
  { approvalAbove }: RefundSettings,
  { amount, onOneWordMinor }: { readonly amount: Money; readonly onOneWordMinor: number },
): boolean {
  if (approvalAbove.length === 0) return false;
  const limit = approvalAbove.find(({ currency }) => currency === amount.currency);
  return limit === undefined || amount.minor + onOneWordMinor > limit.minor;
}
