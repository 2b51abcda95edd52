import type { ChatPlace, ChatPlatform } from '../../domain/chat/chat-place.js';
import { type AccountWish, chooseAccount } from '../../domain/chat/choose-account.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatTarget } from '../../ports/chat-message-store.js';

/** A place by itself: a reply in a thread goes by the place of its card. */
export interface ChatHome {
  readonly platform: ChatPlatform;
  readonly target: Exclude<ChatTarget, { readonly kind: 'thread' }>;
}

export function toChannelHome(place: ChatPlace): ChatHome {
  return { platform: place.platform, target: { kind: 'channel', place } };
}

/** The direct messages of a member, as `chooseAccount` has it; null: they are in no chat, or their access has ended. */
export function toMemberHome(
  member: Pick<Member, 'id' | 'role' | 'accounts'>,
  wish: AccountWish,
): ChatHome | null {
  return member.role === 'none' ? null : toLastHome(member, wish);
}

/** The same, also for who may do nothing any more: that is told once. */
export function toLastHome(
  { id: memberId, accounts }: Pick<Member, 'id' | 'accounts'>,
  wish: AccountWish,
): ChatHome | null {
  const account = chooseAccount(accounts, wish);
  return account === undefined ? null : { platform: account.platform, target: { kind: 'member', memberId } };
}

/** All that goes to the operator's place waits in one lane, whichever merchant it is about: its pace holds for them together. */
export function operatorLaneOf(home: ChatHome): string {
  return chatLaneOf('operator', home);
}

/** The lane of all that goes to one place of one merchant: its pace and its order are the place's own. */
export function chatLaneOf(merchantId: string, { platform, target }: ChatHome): string {
  const place = target.kind === 'channel' ? target.place.channelId : `member:${target.memberId}`;
  return `${merchantId} ${platform} ${place}`;
}
