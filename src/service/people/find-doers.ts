import type { Link } from '../../domain/link/link.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

export type FindDoers = (
  link: Pick<Link, 'merchantId' | 'ownerId' | 'history'>,
) => Promise<readonly Member[]>;

/** Whoever made a link or acted on it, each once; who is gone is left out. Throws AppError `store_unavailable`. */
export function makeFindDoers({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
}): FindDoers {
  return async ({ merchantId, ownerId, history }) => {
    const doers = history.flatMap(({ actor }) => (actor.kind === 'member' ? [actor.memberId] : []));
    const ids = [...new Set([ownerId, ...doers])];
    const members = await Promise.all(ids.map((id) => merchants.findMember(merchantId, id)));
    return members.filter((member) => member !== null);
  };
}
