import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Action } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from './check-allowed.js';

/** Throws AppError `not_allowed` for all whose role does not permit it; `owner_missing` while there is no owner who could be asked. */
export async function checkOwnersRight(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  actor: MemberActor,
  action: Action,
): Promise<void> {
  try {
    checkAllowed(actor, action);
  } catch (refusal) {
    const owners = await merchants.listMembers(actor.merchantId, 'owner');
    throw owners.length === 0 ? new AppError('owner_missing') : refusal;
  }
}
