import { findAccount } from '../../domain/chat/account.js';
import { followsLink } from '../../domain/chat/follows-link.js';
import type { WhyClosed } from '../../domain/chat/why-closed.js';
import { isLost, type OwnWorkspace } from '../../domain/chat/workspace.js';
import { isFirstCard } from '../../domain/link/card-place.js';
import type { Member } from '../../domain/merchant/member.js';
import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import { type ChatHome, chatLaneOf, toMemberHome } from '../places/chat-home.js';
import { isAboutLink } from './is-about-link.js';

export interface PassOnChatMessageDeps {
  readonly chatMessages: ChatMessageStore;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

/** Why what stands in a workspace is not shown while we are not let in; `noteChatFound` takes it up by this. */
export const WORKSPACE_LOST = 'the workspace does not let us in';

/** Why a message cannot be shown where it was meant to go. */
export type Obstacle =
  | {
      readonly kind: 'closed';
      readonly channelId: string;
      readonly isWorkspaceLost?: boolean;
      readonly why?: WhyClosed;
    }
  /** The place does not take it, or whom it was for is gone. */
  | { readonly kind: 'impossible'; readonly reason: string }
  /** What it speaks of is gone: nobody is to get it. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Nothing that is on shows messages on its platform: nobody there can be told. */
  | { readonly kind: 'no_sender'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export type PassOnChatMessage = (message: ChatMessage, obstacle: Obstacle) => Promise<void>;

/**
 * Sends a message along to the next person it matters to: who made the link, its managers, its owners; what was shared
 * goes back to who shared it. Parked only when nobody is left to tell.
 */
export function makePassOnChatMessage(deps: PassOnChatMessageDeps): PassOnChatMessage {
  const { chatMessages, merchants, clock, kick } = deps;
  return async (message, obstacle) => {
    const reason = obstacle.kind === 'closed' ? 'the channel is closed' : obstacle.reason;
    if (obstacle.kind === 'gone' || obstacle.kind === 'no_sender') return park(deps, message, reason);
    if (obstacle.kind === 'closed' && obstacle.isWorkspaceLost === true && isThere(message)) {
      return chatMessages.park(message.key, WORKSPACE_LOST, clock.now());
    }
    const { target, triedMemberIds } = message;
    // The operator's place is not a chat of the merchant's: none of its people is to read what it does not.
    const isOperators = message.content.kind === 'kyc_case' || message.content.kind === 'carrier_note';
    // A preview of what somebody wrote there, or where a card stood before: nobody else misses it.
    const isBelowOthers = message.content.kind === 'unfurl' || message.content.kind === 'card_moved';
    const isMissedByNone = isOperators || isBelowOthers || isReadBeside(message) || hasStood(message);
    if (isMissedByNone) return park(deps, message, reason);
    // A message that its channel refuses for what it says would be refused everywhere.
    if (obstacle.kind === 'impossible' && target.kind !== 'member') return park(deps, message, reason);
    const workspaces = (await merchants.findById(message.merchantId))?.workspaces ?? [];
    const inOtherChat = await findOtherChat(deps, message, workspaces);
    if (inOtherChat === null && isOneOfMany(message)) return park(deps, message, reason);
    const isTried = target.kind === 'member' && inOtherChat === null;
    const tried = isTried ? [...triedMemberIds, target.memberId] : triedMemberIds;
    const next = inOtherChat ?? (await findNextHome(deps, message, { tried, workspaces }));
    if (next === null) return park(deps, message, reason);
    const isChannel = obstacle.kind === 'closed' && target.kind !== 'member';
    const closed = isChannel ? toClosed(obstacle) : pickClosed(message);
    const lane = chatLaneOf(message.merchantId, next);
    const to = { ...next, ...closed, lane, triedMemberIds: tried, startsAnew: true };
    await chatMessages.redirect(message, to, clock.now());
    kick('chat');
  };
}

type Closed = Pick<ChatMessage, 'closedChannelId' | 'closedWhy'>;

function toClosed({ channelId, why }: Extract<Obstacle, { readonly kind: 'closed' }>): Closed {
  return { closedChannelId: channelId, ...(why === undefined ? {} : { closedWhy: why }) };
}

/** What is known of the channel that a message was meant for. */
export function pickClosed({ closedChannelId, closedWhy }: Closed): Closed {
  return { closedChannelId, ...(closedWhy === undefined ? {} : { closedWhy }) };
}

/**
 * What stands in a workspace, and the lines below it, wait until we are let in again: nobody is told by it meanwhile, since
 * each that matters has a note of its own.
 */
function isThere({ content, posted, target }: ChatMessage): boolean {
  return (content.kind === 'card' && posted !== null) || target.kind === 'thread';
}

/** What stands in another place as well, for people who follow from there: nobody else is to get theirs. */
function isReadBeside(message: ChatMessage): boolean {
  const { content, key, target } = message;
  if (target.kind === 'member' || !isAboutLink(message)) return false;
  if (content.kind === 'card') return !isFirstCard(message.linkId, key);
  return content.kind === 'paid_line' && content.isExtra === true;
}

/** What stands there already, and only had to follow its link, was read: nobody else is to get it. */
function hasStood({ content, posted }: ChatMessage): boolean {
  return posted !== null && followsLink(content.kind);
}

const OF_MANY: ReadonlySet<ChatMessage['content']['kind']> = new Set<ChatMessage['content']['kind']>([
  'approval_note',
  'decision_note',
  'merchant_note',
  'kyc_checklist',
]);

/** Each of those whom it matters to has one of their own. */
function isOneOfMany({ content }: ChatMessage): boolean {
  return OF_MANY.has(content.kind);
}

interface Passing {
  readonly tried: readonly string[];
  readonly workspaces: readonly OwnWorkspace[];
}

/** The same person in another chat, where this one is lost; null where it is not, or they are in no other. */
async function findOtherChat(
  { merchants }: PassOnChatMessageDeps,
  { target, platform, merchantId }: ChatMessage,
  workspaces: readonly OwnWorkspace[],
): Promise<ChatHome | null> {
  const member = target.kind === 'member' ? await merchants.findMember(merchantId, target.memberId) : null;
  const account = member && findAccount(member.accounts, platform);
  if (member === null || account === null || account === undefined) return null;
  const home = isLost(workspaces, account) ? toMemberHome(member, { workspaces }) : null;
  return home?.platform === platform ? null : home;
}

/** Where the first who was not tried yet can be told; null: nobody is left. */
async function findNextHome(
  deps: PassOnChatMessageDeps,
  message: ChatMessage,
  { tried, workspaces }: Passing,
): Promise<ChatHome | null> {
  const { platform: preferred } = message;
  for (const member of await listAddressees(deps, message)) {
    if (member === null || tried.includes(member.id)) continue;
    const home = toMemberHome(member, { preferred, workspaces });
    if (home !== null) return home;
  }
  return null;
}

/** Null stands for whoever is gone. */
async function listAddressees(
  { merchants, links }: PassOnChatMessageDeps,
  message: ChatMessage,
): Promise<readonly (Member | null)[]> {
  const { content, merchantId } = message;
  if (!isAboutLink(message)) return [];
  const find = (id: string) => merchants.findMember(merchantId, id);
  if (content.kind === 'shared_link') return [await find(content.memberId)];
  const link = await links.findById(merchantId, message.linkId);
  if (link === null) return [];
  const owner = await find(link.ownerId);
  if (content.kind === 'history_line') return [owner];
  const [managers, owners] = await Promise.all([
    merchants.listMembers(merchantId, 'manager'),
    merchants.listMembers(merchantId, 'owner'),
  ]);
  return [owner, ...managers, ...owners];
}

async function park(
  { chatMessages, clock, logger, observer }: PassOnChatMessageDeps,
  message: ChatMessage,
  reason: string,
): Promise<void> {
  const { key, dueAt } = message;
  logger.warn({ key, reason }, 'chat message parked: nobody could be told');
  const now = clock.now();
  await chatMessages.park(key, reason, now);
  observer.countWork('chat', 'parked', now.getTime() - dueAt.getTime());
}
