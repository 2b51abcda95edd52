import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from './check-allowed.js';

/** Throws AppError `not_allowed` for all but the owner; `owner_missing` while there is none who could be asked. */
export async function checkMayChangeSettings(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  actor: MemberActor,
): Promise<void> {
  try {
    checkAllowed(actor, 'change_settings');
  } catch (refusal) {
    const owners = await merchants.listMembers(actor.merchantId, 'owner');
    throw owners.length === 0 ? new AppError('owner_missing') : refusal;
  }
}
