import type { ChatMessage } from '../ports/chat-outbox.js';
import type { ChatSender, SendResult } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { Kick } from '../ports/kick.js';
import type { Logger } from '../ports/logger.js';
import { type PrepareChatMessageDeps, prepareChatMessage } from './prepare-chat-message.js';
import { retryDelayMs } from './retry-delay.js';

export interface DeliverChatMessagesDeps extends PrepareChatMessageDeps {
  readonly senders: readonly ChatSender[];
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type DeliverChatMessages = () => Promise<void>;

const BATCH = 20;
const LEASE_MS = 60_000;
/** A message begun later than this after its claim might still be under way when the claim ends. */
const LATEST_START_MS = 15_000;
/** Slack allows about one edit of a message per second; between two, the newest state wins. */
const MIN_EDIT_GAP_MS = 1_000;
/** While no sender is on for its platform. */
const NO_SENDER_WAIT_MS = 100_000;
/** About a day of tries, most of them 100 s apart. */
const MAX_FAILURES = 900;
const TRY_AGAIN: Later = { retryAfterMs: null, uncertain: false };

/**
 * Shows the chat messages that are behind: posts new ones, edits cards in place, falls back where a channel is
 * closed. Those of one link go out in their order, and one that fails holds up no other link.
 */
export function makeDeliverChatMessages(deps: DeliverChatMessagesDeps): DeliverChatMessages {
  const { outbox, clock, logger } = deps;

  async function defer(message: ChatMessage, waitMs: number): Promise<void> {
    await outbox.defer(message.key, new Date(clock.now().getTime() + waitMs));
    deps.kick('relay-events', waitMs);
  }

  async function postpone(message: ChatMessage, { retryAfterMs, uncertain }: Later): Promise<void> {
    if (message.failures >= MAX_FAILURES) return giveUp(message, 'too many failures');
    const waitMs = retryAfterMs ?? retryDelayMs(message.failures);
    await outbox.postpone(message.key, new Date(clock.now().getTime() + waitMs), uncertain);
    deps.kick('relay-events', waitMs);
  }

  function giveUp({ key }: ChatMessage, reason: string): Promise<void> {
    logger.warn({ key, reason }, 'chat message given up');
    return outbox.giveUp(key, reason);
  }

  /** A closed channel's message goes to the person it matters to: who shared it, else the link's owner. */
  function redirect(message: ChatMessage, ownerId: string, channelId: string): Promise<void> {
    if (message.target.kind === 'member') return giveUp(message, 'direct messages are closed');
    const { content } = message;
    const memberId = content.kind === 'shared_link' ? content.memberId : ownerId;
    return outbox.redirect(message.key, { kind: 'member', memberId }, channelId);
  }

  async function deliver(message: ChatMessage): Promise<void> {
    const sender = deps.senders.find(({ platform }) => platform === message.platform);
    if (sender === undefined) return defer(message, NO_SENDER_WAIT_MS);
    const gapMs = gapLeftMs(message, clock.now());
    if (gapMs > 0) return defer(message, gapMs);
    const prepared = await prepareChatMessage(message, deps);
    if (prepared.kind === 'gone') return giveUp(message, prepared.reason);
    if (prepared.kind === 'not_yet') return postpone(message, TRY_AGAIN);
    const { link } = prepared.outgoing;
    if (message.posted === null) await outbox.markSending(message.key);
    const result = await sender.show(prepared.outgoing);
    switch (result.outcome) {
      case 'shown':
        return outbox.markShown(message.key, link.version, { posted: result.posted, at: clock.now() });
      case 'channel_closed':
        return redirect(message, link.ownerId, result.channelId);
      case 'impossible':
        return giveUp(message, result.reason);
      case 'later':
        return postpone(message, result);
    }
  }

  /** What was thrown says nothing of whether the message went out. */
  async function tryToDeliver(message: ChatMessage): Promise<void> {
    try {
      await deliver(message);
    } catch (error) {
      logger.error({ err: error, key: message.key }, 'chat message not delivered yet');
      await postpone(message, { ...TRY_AGAIN, uncertain: message.posted === null });
    }
  }

  async function deliverInOrder(messages: readonly ChatMessage[], latestStart: number): Promise<void> {
    for (const message of messages) {
      const isTooLate = clock.now().getTime() > latestStart;
      await (isTooLate ? outbox.defer(message.key, clock.now()) : tryToDeliver(message));
    }
  }

  return async () => {
    for (;;) {
      const claimedAt = clock.now();
      const due = await outbox.claimDue(claimedAt, LEASE_MS, BATCH);
      if (due.length === 0) return;
      const latestStart = claimedAt.getTime() + LATEST_START_MS;
      await Promise.all(groupByLink(due).map((messages) => deliverInOrder(messages, latestStart)));
    }
  };
}

type Later = Pick<Extract<SendResult, { outcome: 'later' }>, 'retryAfterMs' | 'uncertain'>;

function gapLeftMs({ shownAt }: ChatMessage, now: Date): number {
  if (shownAt === null) return 0;
  const sinceMs = now.getTime() - shownAt.getTime();
  return sinceMs >= 0 && sinceMs < MIN_EDIT_GAP_MS ? MIN_EDIT_GAP_MS - sinceMs : 0;
}

function groupByLink(messages: readonly ChatMessage[]): readonly (readonly ChatMessage[])[] {
  const groups = new Map<string, ChatMessage[]>();
  for (const message of messages) {
    groups.set(message.linkId, [...(groups.get(message.linkId) ?? []), message]);
  }
  return [...groups.values()];
}
