import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { listEntitled } from './list-entitled.js';

export type ListApprovers = (actor: MemberActor) => Promise<readonly Member[]>;

/** Who else may agree to a refund. Throws AppError `store_unavailable`. */
export function makeListApprovers({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'listMembers'>;
}): ListApprovers {
  return async ({ merchantId, memberId }) => {
    const entitled = await listEntitled(merchants, merchantId, 'refund');
    return entitled.filter(({ id }) => id !== memberId);
  };
}
