import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { listEntitled } from './list-entitled.js';

/** Throws AppError `store_unavailable`. */
export type ListOwners = (actor: Pick<MemberActor, 'merchantId'>) => Promise<readonly Member[]>;

/** Whom to ask about what only an owner may; no secret to anybody of the merchant. */
export function makeListOwners({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'listMembers'>;
}): ListOwners {
  return ({ merchantId }) => listEntitled(merchants, merchantId, 'manage_kyc');
}
