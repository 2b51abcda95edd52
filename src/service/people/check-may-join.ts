import { AppError } from '../../domain/errors.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChatPerson } from './chat-person.js';

type Owners = Pick<MerchantRepository, 'listMembers'>;

/**
 * Whether somebody new may have a role by themselves; `merchantId`: null where their workspace is new too.
 * Throws AppError `role_missing` for a guest, `person_unknown` where the platform tells nothing of them.
 */
export async function checkMayJoin(
  merchants: Owners,
  { standing }: ChatPerson,
  merchantId: string | null,
): Promise<void> {
  if (standing === null) throw new AppError('person_unknown');
  if (standing !== 'guest') return;
  throw new AppError('role_missing', {
    ownerName: merchantId === null ? null : await nameOwner(merchants, merchantId),
  });
}

/** Throws AppError `role_missing` for somebody whose role an owner took, or who was gone from the chat. */
export async function refuseFormer(merchants: Owners, merchantId: string): Promise<never> {
  throw new AppError('role_missing', { ownerName: await nameOwner(merchants, merchantId), hadOne: true });
}

async function nameOwner(merchants: Owners, merchantId: string): Promise<string | null> {
  const [owner] = await merchants.listMembers(merchantId, 'owner');
  return owner?.displayName ?? null;
}
