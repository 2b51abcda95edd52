import type { Account } from '../../domain/chat/account.js';
import { AppError } from '../../domain/errors.js';
import type { KycCase } from '../../domain/kyc/kyc-case.js';
import { findReviewer, type Reviewer } from '../../domain/kyc/reviewer.js';
import { type ReadKycCaseDeps, readKycCase } from './read-kyc-case.js';

export interface ReviewedCase {
  readonly reviewer: Reviewer;
  readonly kycCase: KycCase;
}

export type GetKycCase = (account: Account, merchantId: string) => Promise<ReviewedCase>;

/**
 * For one of the operator's people alone, who need not be anybody's member. Throws AppError `reviewer_not_allowed`,
 * `kyc_not_found`, `store_unavailable`.
 */
export function makeGetKycCase(deps: ReadKycCaseDeps): GetKycCase {
  return async (account, merchantId) => {
    const reviewer = findReviewer(deps.operator.reviewers, account);
    if (reviewer === null) throw new AppError('reviewer_not_allowed', { why: 'not_operator' });
    const kycCase = await readKycCase(deps, merchantId);
    if (kycCase === null) throw new AppError('kyc_not_found');
    return { reviewer, kycCase };
  };
}
