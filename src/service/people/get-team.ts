import type { MemberActor } from '../../domain/merchant/actor.js';
import { type Member, ROLES } from '../../domain/merchant/member.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from './check-allowed.js';
import { checkOwnersRight } from './check-owners-right.js';
import { getMemberOrThrow } from './get-member-or-throw.js';

interface Deps {
  readonly merchants: Pick<MerchantRepository, 'listMembers' | 'findMember'>;
}

/** Everybody of a merchant, owners first, those whose access ended last. */
export type GetTeam = (actor: MemberActor) => Promise<readonly Member[]>;

/** For whoever is one of them. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeGetTeam({ merchants }: Deps): GetTeam {
  return async (actor) => {
    checkAllowed(actor, 'view_own_links');
    const byRole = [...ROLES, 'none' as const].map((role) => merchants.listMembers(actor.merchantId, role));
    return (await Promise.all(byRole)).flat().filter(isPerson);
  };
}

/** A key of the API that is over has the role of whoever is gone, and was never in a chat. */
function isPerson({ accounts }: Member): boolean {
  return accounts.length > 0;
}

interface Teammate {
  readonly member: Member;
  /** Null: an owner. */
  readonly deputy: Member | null;
  /** Who could be it. */
  readonly deputies: readonly Member[];
}

export type GetTeammate = (actor: MemberActor, memberId: string) => Promise<Teammate>;

/** One of them, for whoever may change it. Throws AppError `not_allowed`, `owner_missing`, `member_unknown`, `store_unavailable`. */
export function makeGetTeammate(deps: Deps): GetTeammate {
  const getTeam = makeGetTeam(deps);
  return async (actor, memberId) => {
    await checkOwnersRight(deps.merchants, actor, 'manage_team');
    const member = await getMemberOrThrow(deps.merchants, actor.merchantId, memberId);
    const deputies = (await getTeam(actor)).filter(
      ({ id, role }) => id !== memberId && mayDo(role, 'create_link'),
    );
    return { member, deputy: deputies.find(({ id }) => id === member.deputyId) ?? null, deputies };
  };
}
