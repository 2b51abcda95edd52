import { AppError } from '../../domain/errors.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChatPerson } from './chat-person.js';

/**
 * Whether somebody new may have a role by themselves; `merchantId`: null where their workspace is new too.
 * Throws AppError `role_missing` for a guest, `person_unknown` where the platform tells nothing of them.
 */
export async function checkMayJoin(
  merchants: Pick<MerchantRepository, 'listMembers'>,
  { standing }: ChatPerson,
  merchantId: string | null,
): Promise<void> {
  if (standing === null) throw new AppError('person_unknown');
  if (standing !== 'guest') return;
  const owners = merchantId === null ? [] : await merchants.listMembers(merchantId, 'owner');
  throw new AppError('role_missing', { ownerName: owners[0]?.displayName ?? null });
}
