import type { Member } from '../../domain/merchant/member.js';
import type { MerchantNews } from '../../domain/news/merchant-note.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { chatLaneOf, toLastHome, toMemberHome } from '../places/chat-home.js';

export interface MerchantNewsDeps {
  readonly merchants: MerchantRepository;
  readonly chatMessages: ChatMessageStore;
  readonly clock: Clock;
  readonly kick: Kick;
}

/**
 * Tells each of a merchant's owners, or those whom it is for, in the chat they are in, what no link is about; told twice
 * under one key, each hears it once. Throws AppError `store_unavailable`.
 */
export async function requestMerchantNews(
  { merchants, chatMessages, clock, kick }: MerchantNewsDeps,
  merchantId: string,
  news: MerchantNews,
): Promise<void> {
  const { key, note, version: wantedVersion = 1 } = news;
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) return;
  for (const reader of await listReaders(merchants, merchantId, news)) {
    if (reader.id === news.except) continue;
    const toHome = news.isFarewell === true ? toLastHome : toMemberHome;
    const home = toHome(reader, { workspaces: merchant.workspaces });
    if (home === null) continue;
    await chatMessages.request(
      {
        ...{ key: `merchant_note:${merchantId}:${key}:${reader.id}`, merchantId, linkId: null },
        ...{ platform: home.platform, target: home.target, lane: chatLaneOf(merchantId, home) },
        ...{ content: { kind: 'merchant_note', note }, wantedVersion },
      },
      clock.now(),
    );
  }
  kick('chat');
}

async function listReaders(
  merchants: MerchantRepository,
  merchantId: string,
  { also = [], only }: MerchantNews,
): Promise<readonly Member[]> {
  const owners = only === undefined ? await merchants.listMembers(merchantId, 'owner') : [];
  const others = await Promise.all((only ?? also).map((id) => merchants.findMember(merchantId, id)));
  const isNew = (member: Member | null): member is Member =>
    member !== null && owners.every(({ id }) => id !== member.id);
  return [...owners, ...others.filter(isNew)];
}
