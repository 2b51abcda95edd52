import type { ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { ChatSender, OutgoingChatMessage, SenderResult } from '../../ports/chat-sender.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import { MOST_FAILURES, retryDelayMs } from '../work/retry-delay.js';
import type { PassOnChatMessage } from './pass-on-chat-message.js';

export interface NoteChatMessageDeps {
  readonly chatMessages: ChatMessageStore;
  readonly passOn: PassOnChatMessage;
  readonly clock: Clock;
  readonly logger: Logger;
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
  /** The place has had its posts for now; what stands there may still be edited. */
  | { readonly kind: 'full'; readonly forMs: number }
  /** The place asks us to come back later: nothing of the lane goes before. */
  | { readonly kind: 'limited'; readonly until: Date }
  /** No answer, or none that says anything of the message: the place itself may be in trouble. */
  | { readonly kind: 'troubled'; readonly postEveryMs: number }
  /** The lane is not ours to work any more. */
  | { readonly kind: 'stopped' };

/** Writes down what a sender answered. */
export async function noteAnswer(
  deps: NoteChatMessageDeps,
  outgoing: OutgoingChatMessage,
  { result, postEveryMs }: { readonly result: SenderResult; readonly postEveryMs: number },
): Promise<ShowResult> {
  const { chatMessages, clock, passOn } = deps;
  const { message } = outgoing;
  switch (result.outcome) {
    case 'shown':
      await chatMessages.markShown(message.key, versionOf(outgoing), {
        posted: result.posted,
        at: clock.now(),
      });
      return { kind: 'shown', postEveryMs };
    case 'channel_closed':
      await passOn(message, { ...result, kind: 'closed' });
      return { kind: 'left' };
    case 'impossible':
      await passOn(message, { kind: 'impossible', reason: result.reason });
      return { kind: 'left' };
    case 'later': {
      if (result.retryAfterMs === null) {
        await postpone(deps, message, result.uncertain);
        return { kind: 'troubled', postEveryMs };
      }
      const until = new Date(clock.now().getTime() + result.retryAfterMs);
      await chatMessages.defer(message.key, until);
      return { kind: 'limited', until };
    }
  }
}

/** Of what is shown: what no link and no review is about was read after it was wanted so. */
function versionOf(outgoing: OutgoingChatMessage): number {
  if (outgoing.link !== null) return outgoing.link.version;
  return outgoing.kycCase?.kyc.revision ?? outgoing.message.wantedVersion;
}

/**
 * Whoever has the lane by now may have posted it too; what is noted of that, and may be newer, stays, and the post that
 * came too late is taken back: nobody would keep it up to date.
 */
export async function noteLateAnswer(
  deps: NoteChatMessageDeps,
  outgoing: OutgoingChatMessage,
  { result, sender }: { readonly result: SenderResult; readonly sender: ChatSender },
): Promise<void> {
  const late = result.outcome === 'shown' ? result.posted : null;
  const { address, workspaceId } = outgoing;
  const message = await deps.chatMessages.find(outgoing.message.key);
  if (message === null) return;
  if (message.posted === null) {
    if (late !== null) await noteAnswer(deps, outgoing, { result, postEveryMs: 0 });
  } else if (late !== null ? late.messageId !== message.posted.messageId : isUncertain(result)) {
    deps.logger.warn(
      { key: message.key },
      'chat message may stand twice after a stall; the late one is taken back',
    );
    await sender.takeBack({ address, workspaceId, message }, late);
  }
}

/** A request that a stall held up may arrive after it, and its answer be given up. */
function isUncertain(result: SenderResult): boolean {
  return result.outcome === 'later' && result.uncertain;
}

/** What was thrown says nothing of whether the message went out, and nothing of the others in the lane. */
export async function noteThrown(
  deps: NoteChatMessageDeps,
  message: ChatMessage,
  { error, postEveryMs }: { readonly error: unknown; readonly postEveryMs: number },
): Promise<ShowResult> {
  deps.logger.error({ err: error, key: message.key }, 'chat message not delivered yet');
  try {
    const until = await postpone(deps, message, message.posted === null);
    return until === null ? { kind: 'left' } : { kind: 'waits', until, hasFailed: true, postEveryMs };
  } catch (storeError) {
    deps.logger.error({ err: storeError, key: message.key }, 'that it failed could not be stored');
    return { kind: 'troubled', postEveryMs };
  }
}

/** Answers when it is tried again; null: it was passed on, as nobody could show it for so long. */
export async function postpone(
  { chatMessages, clock, passOn }: NoteChatMessageDeps,
  message: ChatMessage,
  isUncertain: boolean,
): Promise<Date | null> {
  if (message.failures + 1 >= MOST_FAILURES) {
    await passOn(message, { kind: 'failed', reason: 'no answer for a day' });
    return null;
  }
  const until = new Date(clock.now().getTime() + retryDelayMs(message.failures, message.key));
  await chatMessages.postpone(message.key, until, isUncertain);
  return until;
}
