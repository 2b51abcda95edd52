import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChatPerson } from './chat-person.js';
import { type Identified, toIdentified } from './identify-member.js';

type ChatAccount = Pick<ChatPerson, 'platform' | 'workspaceId' | 'userId'>;

/** Who is speaking, by what the store knows alone; null for somebody it has never seen. Their role may be none. */
export type RecogniseMember = (account: ChatAccount) => Promise<Identified | null>;

/** For what must not wait for the chat platform. Throws AppError `store_unavailable`. */
export function makeRecogniseMember({
  merchants,
}: {
  readonly merchants: MerchantRepository;
}): RecogniseMember {
  return async ({ platform, workspaceId, userId }) => {
    const merchant = await merchants.findByWorkspace(platform, workspaceId);
    if (merchant === null) return null;
    const member = await merchants.findMemberByAccount(merchant.id, platform, userId);
    return member === null ? null : toIdentified(merchant, member);
  };
}
