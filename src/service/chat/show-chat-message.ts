import type { ChatMessage } from '../../ports/chat-message-store.js';
import type { ChatSender, OutgoingChatMessage, SenderResult } from '../../ports/chat-sender.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { Logger } from '../../ports/logger.js';
import { MOST_FAILURES, retryDelayMs } from '../work/retry-delay.js';
import type { Hold } from '../work/work-kind.js';
import type { PassOnChatMessage } from './pass-on-chat-message.js';
import { type PrepareChatMessageDeps, prepareChatMessage } from './prepare-chat-message.js';

export interface ShowChatMessageDeps extends PrepareChatMessageDeps {
  readonly senders: readonly ChatSender[];
  readonly passOn: PassOnChatMessage;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

/**
 * What one try did to a message, and what that means for its lane. `postEveryMs`: for how long the place wants no new
 * post after what was, or may have been, posted.
 */
export type ShowResult =
  | { readonly kind: 'shown'; readonly postEveryMs: number }
  /** Parked, or it went to another lane. */
  | { readonly kind: 'left' }
  /** It is tried again; what follows it in its link waits with it. */
  | {
      readonly kind: 'waits';
      readonly until: Date;
      readonly hasFailed: boolean;
      readonly postEveryMs: number;
    }
  /** The place asks us to come back later: nothing of the lane goes before. */
  | { readonly kind: 'limited'; readonly until: Date }
  /** No answer, or none that says anything of the message: the place itself may be in trouble. */
  | { readonly kind: 'troubled'; readonly postEveryMs: number }
  /** The lane is not ours to work any more. */
  | { readonly kind: 'stopped' };

export type ShowChatMessage = (message: ChatMessage, hold: Hold) => Promise<ShowResult>;

/** Shows one message of a lane that is held: posts it, or edits in place what was posted. */
export function makeShowChatMessage(deps: ShowChatMessageDeps): ShowChatMessage {
  const { chatMessages, clock, logger, passOn, kick } = deps;
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  async function wait(message: ChatMessage, until: Date): Promise<ShowResult> {
    await chatMessages.defer(message.key, until);
    return { kind: 'waits', until, hasFailed: false, postEveryMs: 0 };
  }

  async function postpone(message: ChatMessage, isUncertain: boolean): Promise<Date | null> {
    if (message.failures + 1 >= MOST_FAILURES) {
      await passOn(message, { kind: 'failed', reason: 'no answer for a day' });
      return null;
    }
    const until = inMs(retryDelayMs(message.failures, message.key));
    await chatMessages.postpone(message.key, until, isUncertain);
    return until;
  }

  /** A reply whose card is still to be posted goes after it, wherever the card has gone meanwhile. */
  async function follow(message: ChatMessage, card: ChatMessage | null): Promise<ShowResult> {
    if (card === null || card.lane === message.lane) {
      const until = await postpone(message, false);
      return until === null ? { kind: 'left' } : { kind: 'waits', until, hasFailed: true, postEveryMs: 0 };
    }
    const { target, closedChannelId, triedMemberIds } = message;
    const { platform, lane } = card;
    const to = { platform, target, lane, closedChannelId, triedMemberIds, startsAnew: false };
    await chatMessages.redirect(message, to, clock.now());
    kick('chat');
    return { kind: 'left' };
  }

  /** What was thrown says nothing of whether the message went out, and nothing of the others in the lane. */
  async function failed(message: ChatMessage, error: unknown, postEveryMs: number): Promise<ShowResult> {
    logger.error({ err: error, key: message.key }, 'chat message not delivered yet');
    try {
      const until = await postpone(message, message.posted === null);
      return until === null ? { kind: 'left' } : { kind: 'waits', until, hasFailed: true, postEveryMs };
    } catch (storeError) {
      logger.error({ err: storeError, key: message.key }, 'that it failed could not be stored');
      return { kind: 'troubled', postEveryMs };
    }
  }

  async function note(
    { message, link }: OutgoingChatMessage,
    result: SenderResult,
    postEveryMs: number,
  ): Promise<ShowResult> {
    switch (result.outcome) {
      case 'shown':
        await chatMessages.markShown(message.key, link.version, { posted: result.posted, at: clock.now() });
        return { kind: 'shown', postEveryMs };
      case 'channel_closed':
        await passOn(message, { kind: 'closed', channelId: result.channelId });
        return { kind: 'left' };
      case 'impossible':
        await passOn(message, { kind: 'impossible', reason: result.reason });
        return { kind: 'left' };
      case 'later': {
        if (result.retryAfterMs === null) {
          await postpone(message, result.uncertain);
          return { kind: 'troubled', postEveryMs };
        }
        const until = inMs(result.retryAfterMs);
        await chatMessages.defer(message.key, until);
        return { kind: 'limited', until };
      }
    }
  }

  /** Whoever has the lane by now may have posted it too; what is noted of that, and may be newer, stays. */
  async function noteLate(outgoing: OutgoingChatMessage, result: SenderResult): Promise<void> {
    if (result.outcome !== 'shown') return;
    const stored = await chatMessages.find(outgoing.message.key);
    if (stored?.posted === null) await note(outgoing, result, 0);
  }

  async function show(sender: ChatSender, outgoing: OutgoingChatMessage, hold: Hold): Promise<ShowResult> {
    const { message } = outgoing;
    const isNew = message.posted === null;
    if (isNew) await chatMessages.markSending(message.key, message.uncertain);
    if (!hold.mayBegin()) return { kind: 'stopped' };
    const postEveryMs = isNew ? sender.postEveryMs : 0;
    try {
      const result = await sender.show(outgoing);
      if (hold.lasts()) return await note(outgoing, result, postEveryMs);
      if (isNew) await noteLate(outgoing, result);
      return { kind: 'stopped' };
    } catch (error) {
      return hold.lasts() ? failed(message, error, postEveryMs) : { kind: 'stopped' };
    }
  }

  async function tryToShow(message: ChatMessage, hold: Hold): Promise<ShowResult> {
    const sender = deps.senders.find(({ platform }) => platform === message.platform);
    if (sender === undefined) {
      await passOn(message, {
        kind: 'no_sender',
        reason: `nothing here shows messages in ${message.platform}`,
      });
      return { kind: 'left' };
    }
    const gapMs = gapLeftMs(message, sender, clock.now());
    if (gapMs > 0) return wait(message, inMs(gapMs));
    const prepared = await prepareChatMessage(message, deps);
    if (!hold.mayBegin()) return { kind: 'stopped' };
    if (prepared.kind === 'no_card_here') return follow(message, prepared.card);
    if (prepared.kind === 'ready') return show(sender, prepared.outgoing, hold);
    await passOn(message, { kind: prepared.kind, reason: prepared.reason });
    return { kind: 'left' };
  }

  return async (message, hold) => {
    try {
      return await tryToShow(message, hold);
    } catch (error) {
      return hold.lasts() ? failed(message, error, 0) : { kind: 'stopped' };
    }
  };
}

/** Between two edits of a message the newest state wins. */
function gapLeftMs({ shownAt }: ChatMessage, { editEveryMs }: ChatSender, now: Date): number {
  if (shownAt === null) return 0;
  const sinceMs = now.getTime() - shownAt.getTime();
  return sinceMs >= 0 && sinceMs < editEveryMs ? editEveryMs - sinceMs : 0;
}
