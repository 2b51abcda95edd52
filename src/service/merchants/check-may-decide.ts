import { AppError } from '../../domain/errors.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { Reviewer } from '../../domain/kyc/reviewer.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

export interface CheckMayDecideDeps {
  readonly operator: Pick<Operator, 'reviewers'>;
  readonly merchants: Pick<MerchantRepository, 'findMemberByAccount'>;
}

/**
 * Throws AppError `reviewer_not_allowed` unless the operator names them, and they are none of the merchant's own, in whatever
 * chat; `store_unavailable`.
 */
export async function checkMayDecide(
  deps: CheckMayDecideDeps,
  { name }: Pick<Reviewer, 'name'>,
  merchantId: string,
): Promise<void> {
  const reviewer = deps.operator.reviewers.find((one) => one.name === name);
  if (reviewer === undefined) throw new AppError('reviewer_not_allowed', { why: 'not_operator' });
  for (const { platform, userId } of reviewer.accounts) {
    const member = await deps.merchants.findMemberByAccount(merchantId, platform, userId);
    if (member !== null) throw new AppError('reviewer_not_allowed', { why: 'member' });
  }
}
