import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkOwnersRight } from './check-owners-right.js';

/** Throws AppError `not_allowed` for all but the owner; `owner_missing` while there is none who could be asked. */
export function checkMayChangeSettings(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  actor: MemberActor,
): Promise<void> {
  return checkOwnersRight(merchants, actor, 'change_settings');
}
