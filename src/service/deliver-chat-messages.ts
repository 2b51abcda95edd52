import type { ChatMessage, ChatOutbox } from '../ports/chat-outbox.js';
import type { ChatSender, SendAddress, SendResult } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { Kick } from '../ports/kick.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import { retryDelayMs } from './retry-delay.js';

export interface DeliverChatMessagesDeps {
  readonly outbox: ChatOutbox;
  readonly senders: readonly ChatSender[];
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type DeliverChatMessages = () => Promise<void>;

const BATCH = 20;
const LEASE_MS = 60_000;
/** Slack allows about one edit of a message per second; between two, the newest state wins. */
const MIN_EDIT_GAP_MS = 1_000;
/** About a day of tries, most of them 100 s apart. */
const MAX_FAILURES = 900;

/** Shows the chat messages that are behind: posts new ones, edits cards in place, falls back where a channel is closed. */
export function makeDeliverChatMessages(deps: DeliverChatMessagesDeps): DeliverChatMessages {
  const { outbox, clock, logger } = deps;

  async function later(message: ChatMessage, waitMs: number): Promise<void> {
    await outbox.defer(message.key, new Date(clock.now().getTime() + waitMs));
    deps.kick('relay-events', waitMs);
  }

  async function settle(message: ChatMessage, version: number, result: SendResult): Promise<void> {
    const { key } = message;
    switch (result.outcome) {
      case 'shown':
        return outbox.markShown(key, version, { posted: result.posted, at: clock.now() });
      case 'channel_closed':
        return outbox.redirect(key, await fallbackFor(message, deps), result.channelId);
      case 'impossible':
        logger.warn({ key, reason: result.reason }, 'chat message given up');
        return outbox.giveUp(key, result.reason);
      case 'later': {
        if (message.failures >= MAX_FAILURES) return outbox.giveUp(key, 'too many failures');
        const waitMs = result.retryAfterMs ?? retryDelayMs(message.failures);
        await outbox.postpone(key, new Date(clock.now().getTime() + waitMs), result.uncertain);
        deps.kick('relay-events', waitMs);
      }
    }
  }

  async function deliver(message: ChatMessage): Promise<void> {
    const sender = deps.senders.find(({ platform }) => platform === message.platform);
    if (sender === undefined) return later(message, retryDelayMs(10));
    const sinceShownMs = message.shownAt === null ? null : clock.now().getTime() - message.shownAt.getTime();
    if (sinceShownMs !== null && sinceShownMs >= 0 && sinceShownMs < MIN_EDIT_GAP_MS) {
      return later(message, MIN_EDIT_GAP_MS - sinceShownMs);
    }
    const link = await deps.links.findById(message.merchantId, message.linkId);
    const merchant = await deps.merchants.findById(message.merchantId);
    const owner = link && (await deps.merchants.findMember(message.merchantId, link.ownerId));
    if (link === null || merchant === null || owner === null)
      return outbox.giveUp(message.key, 'link is gone');
    const address = await resolveAddress(message, deps);
    if (address === null) return later(message, MIN_EDIT_GAP_MS);
    if (message.posted === null) await outbox.markSending(message.key);
    await settle(message, link.version, await sender.show({ message, address, link, merchant, owner }));
  }

  return async () => {
    for (;;) {
      const due = await outbox.claimDue(clock.now(), LEASE_MS, BATCH);
      if (due.length === 0) return;
      for (const message of due) await deliver(message);
    }
  };
}

type Addresses = Pick<DeliverChatMessagesDeps, 'outbox' | 'merchants'>;

/** Null while it cannot be known yet: the card that a thread hangs on is not posted. */
async function resolveAddress(
  { target, merchantId }: ChatMessage,
  { outbox, merchants }: Addresses,
): Promise<SendAddress | null> {
  switch (target.kind) {
    case 'channel':
      return { kind: 'channel', channelId: target.place.channelId };
    case 'member': {
      const member = await merchants.findMember(merchantId, target.memberId);
      return member && { kind: 'person', userId: member.identity.userId };
    }
    case 'thread': {
      const posted = (await outbox.find(target.cardKey))?.posted ?? null;
      return posted && { kind: 'thread', channelId: posted.channelId, rootMessageId: posted.messageId };
    }
  }
}

/** A closed channel's message goes to the person it matters to: who shared it, else the link's owner. */
async function fallbackFor(
  { content, merchantId, linkId }: ChatMessage,
  { links }: Pick<DeliverChatMessagesDeps, 'links'>,
): Promise<{ readonly kind: 'member'; readonly memberId: string }> {
  if (content.kind === 'shared_link') return { kind: 'member', memberId: content.memberId };
  const link = await links.findById(merchantId, linkId);
  return { kind: 'member', memberId: link?.ownerId ?? '' };
}
