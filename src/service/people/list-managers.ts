import type { MemberActor } from '../../domain/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from './check-allowed.js';

export type ListManagers = (actor: MemberActor) => Promise<readonly Member[]>;

/** Who manages, for whoever may change it. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeListManagers({ merchants }: { readonly merchants: MerchantRepository }): ListManagers {
  return async (actor) => {
    checkAllowed(actor, 'change_settings');
    return merchants.listMembers(actor.merchantId, 'manager');
  };
}
