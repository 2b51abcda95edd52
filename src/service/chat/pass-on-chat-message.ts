import type { ChatMessage, ChatOutbox } from '../../ports/chat-outbox.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import { chatLaneOf } from './chat-lane.js';

export interface PassOnChatMessageDeps {
  readonly outbox: ChatOutbox;
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

/** Why a message cannot be shown where it was meant to go. */
export type Obstacle =
  | { readonly kind: 'closed'; readonly channelId: string }
  /** The place does not take it, or whom it was for is gone. */
  | { readonly kind: 'impossible'; readonly reason: string }
  /** What it speaks of is gone: nobody is to get it. */
  | { readonly kind: 'gone'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export type PassOnChatMessage = (message: ChatMessage, obstacle: Obstacle) => Promise<void>;

/**
 * Sends a message along to the next person it matters to: who made the link, its managers, its owners; what was shared
 * goes back to who shared it. Parked only when nobody is left to tell.
 */
export function makePassOnChatMessage(deps: PassOnChatMessageDeps): PassOnChatMessage {
  const { outbox, clock, logger, observer, kick } = deps;

  async function listAddressees(message: ChatMessage): Promise<readonly string[]> {
    const { content, merchantId, linkId } = message;
    if (content.kind === 'shared_link') return [content.memberId];
    const link = await deps.links.findById(merchantId, linkId);
    if (link === null) return [];
    if (content.kind === 'history_line') return [link.ownerId];
    const [managers, owners] = await Promise.all([
      deps.merchants.listMembers(merchantId, 'manager'),
      deps.merchants.listMembers(merchantId, 'owner'),
    ]);
    return [link.ownerId, ...managers.map(({ id }) => id), ...owners.map(({ id }) => id)];
  }

  async function park(message: ChatMessage, reason: string): Promise<void> {
    const { key, dueAt } = message;
    logger.warn({ key, reason }, 'chat message parked: nobody could be told');
    const now = clock.now();
    await outbox.park(key, reason, now);
    observer.countWork('chat', 'parked', now.getTime() - dueAt.getTime());
  }

  return async (message, obstacle) => {
    const reason = obstacle.kind === 'closed' ? 'the channel is closed' : obstacle.reason;
    if (obstacle.kind === 'gone') return park(message, reason);
    const { target, triedMemberIds } = message;
    // A message that its channel refuses for what it says would be refused everywhere.
    if (obstacle.kind === 'impossible' && target.kind !== 'member') return park(message, reason);
    const tried = target.kind === 'member' ? [...triedMemberIds, target.memberId] : triedMemberIds;
    const memberId = (await listAddressees(message)).find((id) => !tried.includes(id));
    if (memberId === undefined) return park(message, reason);
    const next = { kind: 'member', memberId } as const;
    const isChannel = obstacle.kind === 'closed' && target.kind !== 'member';
    const closedChannelId = isChannel ? obstacle.channelId : message.closedChannelId;
    const lane = chatLaneOf(message, next);
    const to = { target: next, lane, closedChannelId, triedMemberIds: tried, startsAnew: true };
    await outbox.redirect(message, to, clock.now());
    kick('chat');
  };
}
