import { type Account, findAccount } from '../../domain/chat/account.js';
import type { ChatPlatform } from '../../domain/chat/chat-place.js';
import {
  findWorkspaceId,
  hasManyChats,
  isLost,
  isSamePlace,
  type OwnWorkspace,
  toCurrentPlace,
} from '../../domain/chat/workspace.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatMessage } from '../../ports/chat-message-store.js';
import type { SendAddress } from '../../ports/chat-sender.js';
import type { PreparedChatMessage } from './prepared-chat-message.js';

/** What stands in a chat that has another id by now stands where nobody can edit it: it is posted anew. */
export function atCurrentIds<Message extends ChatMessage>(
  message: Message,
  workspaces: readonly OwnWorkspace[],
): Message {
  const { target, posted, platform } = message;
  const placed = { platform, channelId: posted?.channelId ?? '' };
  const isThere = isSamePlace(toCurrentPlace(placed, workspaces), placed);
  return {
    ...message,
    ...(isThere ? {} : { posted: null }),
    ...(target.kind === 'channel'
      ? { target: { ...target, place: toCurrentPlace(target.place, workspaces) } }
      : {}),
  };
}

type Hindered = Exclude<PreparedChatMessage, { readonly kind: 'ready' }>;

interface Found {
  readonly kind: 'found';
  readonly address: SendAddress;
  /** What tells the workspace. */
  readonly account: Pick<Account, 'platform' | 'workspaceId'> & { readonly channelId?: string };
}

type Where = Hindered | Found;

/** The workspace that the address is in, where it lets us in. */
export function reachWorkspace(
  { platform }: Pick<ChatMessage, 'platform'>,
  { address, account }: Found,
  workspaces: readonly OwnWorkspace[],
): Hindered | { readonly kind: 'found'; readonly workspaceId: string } {
  if (isLost(workspaces, account)) return refuseLost(address, platform);
  const workspaceId = findWorkspaceId(workspaces, account);
  if (workspaceId !== null) return { kind: 'found', workspaceId };
  return { kind: 'impossible', reason: `the merchant is in no workspace of ${platform}` };
}

function refuseLost(address: SendAddress, platform: ChatPlatform): Hindered {
  return address.kind === 'person'
    ? { kind: 'impossible', reason: 'the person does not let us in' }
    : { kind: 'closed', channelId: address.channelId, isWorkspaceLost: hasManyChats(platform) };
}

/** Where a message goes: a reply, to the thread of its card. */
export function resolveAddress(
  message: ChatMessage,
  card: ChatMessage | null,
  members: readonly Member[],
): Where {
  const { target, platform } = message;
  switch (target.kind) {
    case 'channel': {
      const { channelId } = target.place;
      return { kind: 'found', address: { kind: 'channel', channelId }, account: target.place };
    }
    case 'member': {
      const member = members.find(({ id }) => id === target.memberId);
      if (member === undefined || member.role === 'none')
        return { kind: 'impossible', reason: 'member is gone' };
      const account = findAccount(member.accounts, platform);
      if (account === undefined) return { kind: 'impossible', reason: `member is not in ${platform}` };
      return { kind: 'found', address: { kind: 'person', userId: account.userId }, account };
    }
    case 'thread':
      return belowCard(message, card, members);
  }
}

function belowCard({ platform }: ChatMessage, card: ChatMessage | null, members: readonly Member[]): Where {
  if (card === null || card.posted === null || card.platform !== platform) {
    const isHopeless = card?.posted === null && card.parkedReason !== null;
    return isHopeless
      ? { kind: 'gone', reason: 'its card could not be shown' }
      : { kind: 'no_card_here', card };
  }
  const { channelId, messageId: rootMessageId } = card.posted;
  const stands = resolveAddress(card, card, members);
  if (stands.kind !== 'found') return stands;
  return { ...stands, address: { kind: 'thread', channelId, rootMessageId } };
}
