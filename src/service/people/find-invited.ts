import type { MemberActor } from '../../domain/merchant/actor.js';
import { type Action, mayDo } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** What a member was given to do, or to let somebody do, later and elsewhere. */
interface Invitation {
  readonly merchantId: string;
  readonly memberId: string;
}

/** Whoever asked for an invitation, as they are now; null: their role does not permit any more what it is for. */
export async function findInvited(
  merchants: Pick<MerchantRepository, 'findMember'>,
  { merchantId, memberId }: Invitation,
  action: Action,
): Promise<MemberActor | null> {
  const member = await merchants.findMember(merchantId, memberId);
  if (member === null || !mayDo(member.role, action)) return null;
  return { kind: 'member', merchantId, memberId, role: member.role };
}
