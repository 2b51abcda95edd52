import { findKycProblems } from './find-kyc-problems.js';
import type { Kyc } from './kyc.js';
import { isLapsed } from './kyc-moves.js';
import type { LiveRefused } from './live-refused.js';

/**
 * Why the operator's review lets this merchant make no live links; null: it lets it. `isOpenBefore`: whether small amounts
 * are allowed until it is over. They are no more once it was rejected.
 */
export function findReviewRefusal(kyc: Kyc | null, isOpenBefore: boolean): LiveRefused | null {
  const isOpen = isOpenBefore && kyc?.decisions.some(({ action }) => action === 'reject') !== true;
  if (kyc === null || kyc.state === 'none') return isOpen ? null : { reason: 'not_submitted' };
  const { since } = kyc;
  switch (kyc.state) {
    case 'approved':
      return null;
    case 'draft':
      return isOpen ? null : { reason: 'draft', since, missing: listMissing(kyc) };
    case 'submitted':
      return isOpen ? null : { reason: 'waiting', since };
    case 'more_needed':
      return isOpen ? null : { reason: 'more_needed', since, missing: listMissing(kyc) };
    case 'rejected':
      return { reason: 'rejected', since, ...findWords(kyc) };
    case 'suspended':
      return isLapsed(kyc) ? { reason: 'lapsed', since } : { reason: 'suspended', since, ...findWords(kyc) };
  }
}

function listMissing(kyc: Kyc) {
  return [...new Set(findKycProblems(kyc).map(({ field }) => field))];
}

/** As the operator gave the reason. */
function findWords({ decisions }: Kyc): Pick<LiveRefused, 'words'> {
  const reason = decisions.findLast(({ action }) => action === 'reject' || action === 'suspend')?.reason;
  return reason ? { words: reason } : {};
}
