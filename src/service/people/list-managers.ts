import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

export type ListManagers = (actor: MemberActor) => Promise<readonly Member[]>;

/** Who manages, for whoever may change it. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListManagers({ merchants }: { readonly merchants: MerchantRepository }): ListManagers {
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    return merchants.listMembers(actor.merchantId, 'manager');
  };
}
