import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { listEntitled } from '../people/list-entitled.js';

/** Who may agree to a key that gives money back, beside its maker. Throws AppError `store_unavailable`. */
export async function listAgreeing(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  { merchantId, memberId }: Pick<MemberActor, 'merchantId' | 'memberId'>,
): Promise<readonly Member[]> {
  const entitled = await listEntitled(merchants, merchantId, 'refund');
  return entitled.filter(({ id }) => id !== memberId);
}

/** Throws AppError `not_allowed` for whoever may not refund, and for programs, which agree to nothing. */
export function checkIsPersonWhoRefunds(actor: MemberActor): void {
  if (actor.role === 'api') throw new AppError('not_allowed', { action: 'refund', role: actor.role });
  checkAllowed(actor, 'refund');
}
