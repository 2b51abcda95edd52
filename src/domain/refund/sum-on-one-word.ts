import { isReserved, type Refund } from './refund.js';

/**
 * What went back of a link, or is about to, because one person said so: in parts, it must not come to more than one person
 * may give back. What a rule or the gateway's own dashboard gave back is nobody's word here.
 */
export function sumOnOneWord(refunds: readonly Refund[], currency: string): number {
  return refunds
    .filter((refund) => isReserved(refund) && refund.status !== 'awaiting_approval')
    .filter(({ requestedBy, approvedBy }) => requestedBy.kind === 'member' && approvedBy === null)
    .filter(({ amount }) => amount.currency === currency)
    .reduce((sum, { amount }) => sum + amount.minor, 0);
}
