import type { Member } from '../../domain/merchant/member.js';
import type { MerchantNews } from '../../domain/news/merchant-note.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toMemberHome } from '../places/chat-home.js';

export interface MerchantNewsDeps {
  readonly merchants: MerchantRepository;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

/**
 * Tells each of a merchant's owners, in the chat they are in, what no link is about; told twice under one key, each hears
 * it once. Throws AppError `store_unavailable`.
 */
export async function requestMerchantNews(
  { merchants, chatMessages, clock, kick }: MerchantNewsDeps,
  merchantId: string,
  { key, note, also = [], except }: MerchantNews,
): Promise<void> {
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) return;
  const others = await Promise.all(also.map((memberId) => merchants.findMember(merchantId, memberId)));
  const owners = await merchants.listMembers(merchantId, 'owner');
  const isNew = (member: Member | null): member is Member =>
    member !== null && owners.every(({ id }) => id !== member.id);
  for (const reader of [...owners, ...others.filter(isNew)]) {
    if (reader.id === except) continue;
    const home = toMemberHome(reader, { workspaces: merchant.workspaces });
    if (home === null) continue;
    await chatMessages.request(
      {
        ...{ key: `merchant_note:${merchantId}:${key}:${reader.id}`, merchantId, linkId: null },
        ...{ platform: home.platform, target: home.target, lane: chatLaneOf(merchantId, home) },
        ...{ content: { kind: 'merchant_note', note }, wantedVersion: 1 },
      },
      clock.now(),
    );
  }
  kick('chat');
}
