import { type Member, ROLES } from '../../domain/merchant/member.js';
import { type Action, mayDo } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** Every member of a merchant whose role permits an action, owners first. */
export async function listEntitled(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  merchantId: string,
  action: Action,
): Promise<readonly Member[]> {
  const roles = ROLES.filter((role) => mayDo(role, action));
  return (await Promise.all(roles.map((role) => merchants.listMembers(merchantId, role)))).flat();
}
