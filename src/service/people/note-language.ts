import type { Language } from '../../domain/text/language.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChatPerson } from './chat-person.js';

type ChatAccount = Pick<ChatPerson, 'platform' | 'workspaceId' | 'userId'>;

/**
 * The platform told what somebody reads from now on; null: nothing that Paylink speaks. Of people it has never seen
 * nothing is kept. Throws AppError `store_unavailable`.
 */
export type NoteLanguage = (account: ChatAccount, language: Language | null) => Promise<void>;

/** So that the next message is in it, whoever sends that. */
export function makeNoteLanguage({
  merchants,
}: {
  readonly merchants: Pick<MerchantRepository, 'findByWorkspace' | 'findMemberByAccount' | 'updateMember'>;
}): NoteLanguage {
  return async ({ platform, workspaceId, userId }, language) => {
    const merchant = await merchants.findByWorkspace(platform, workspaceId);
    if (merchant === null) return;
    const member = await merchants.findMemberByAccount(merchant.id, platform, userId);
    if (member === null || member.language === language) return;
    const { displayName, timeZone } = member;
    await merchants.updateMember(merchant.id, member.id, { displayName, timeZone, language });
  };
}
