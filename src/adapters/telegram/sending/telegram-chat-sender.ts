import { followsLink } from '../../../domain/chat/follows-link.js';
import type { PostedRef } from '../../../ports/chat-message-store.js';
import type { ChatSender, OutgoingChatMessage, SenderResult } from '../../../ports/chat-sender.js';
import type { Logger } from '../../../ports/logger.js';
import { readFailure } from '../api/read-failure.js';
import { decodeSpot, encodeSpot, type Spot } from '../places/spot.js';
import type { Rendered } from '../render/rendered.js';
import { buildMessage, type MessageAddresses } from './build-message.js';
import type { GroupPace } from './create-group-pace.js';
import type { Messages } from './create-messages.js';
import type { Pace } from './create-pace.js';
import { findSpot, isGroup, toShownAt } from './find-spot.js';
import { fromPageRef } from './page-ref.js';
import { isPutOut, isTopicGone } from './read-refusal.js';
import type { ShownAt } from './shown-at.js';
import { toSenderResult } from './to-sender-result.js';

export interface TelegramChatSenderDeps extends MessageAddresses {
  readonly messages: Messages;
  readonly pace: Pace;
  readonly groupPace: GroupPace;
  /** A group has become a supergroup, which has another id. */
  readonly moveChat: (fromChatId: number, toChatId: number) => Promise<void>;
  /** A chat does not let us in any more. */
  readonly noteLost: (chatId: number) => Promise<void>;
  readonly logger: Logger;
}

/** One message a second and chat: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
const POST_EVERY_MS = 1_000;
const EDIT_EVERY_MS = 1_000;

interface Showing {
  readonly outgoing: OutgoingChatMessage;
  readonly spot: Spot;
  readonly rendered: Rendered;
}

/**
 * Shows messages in Telegram: posts, or edits in place what was posted. A card that somebody deleted is posted anew when
 * it has news, but never in a customer's own chat. Telegram tells nobody what stands in a chat, so that a post whose
 * answer was lost is posted again: rather twice than never.
 */
export function createTelegramChatSender(deps: TelegramChatSenderDeps): ChatSender {
  return {
    platform: 'telegram',
    postEveryMs: POST_EVERY_MS,
    postWaitMsIn(channelId) {
      const spot = decodeSpot(channelId);
      return isGroup(spot) ? deps.groupPace.waitMs(spot.chatId) : 0;
    },
    editEveryMs: EDIT_EVERY_MS,
    async show(outgoing) {
      const spot = findSpot(outgoing);
      if (spot === null) return { outcome: 'impossible', reason: 'this is no chat of Telegram' };
      const rendered = buildMessage(outgoing, spot, deps);
      if (rendered === null) return { outcome: 'impossible', reason: 'event is gone' };
      const waitMs = deps.pace.take();
      if (waitMs > 0) return { outcome: 'later', retryAfterMs: waitMs, uncertain: false };
      return showMessage(deps, { outgoing, spot, rendered });
    },
    async takeBack(_outgoing, late) {
      const spot = late === null ? null : decodeSpot(late.channelId);
      const at = late === null || spot === null ? null : toShownAt(spot, late.messageId);
      if (at !== null) await deps.messages.remove(at);
    },
  };
}

async function showMessage(deps: TelegramChatSenderDeps, showing: Showing): Promise<SenderResult> {
  const { message } = showing.outgoing;
  const standsAt = findStanding(showing);
  if (standsAt === null) return post(deps, showing);
  try {
    const edited = await deps.messages.edit(standsAt, showing.rendered);
    if (edited === 'edited')
      return { outcome: 'shown', posted: message.posted ?? toPosted(showing.spot, standsAt) };
    // Whoever deleted it wants none: nothing stands there that could be stale.
    if (message.posted !== null && followsLink(message.content.kind)) {
      return { outcome: 'shown', posted: message.posted };
    }
    if (showing.spot.kind === 'chat') return post(deps, showing);
    return { outcome: 'impossible', reason: 'the message was deleted' };
  } catch (error) {
    return settleFailure(deps, showing, { error, mayHavePosted: false });
  }
}

/** Null: nothing stands there yet. What was posted by way of inline mode stands there before it is a card. */
function findStanding({ outgoing, spot }: Showing): ShownAt | null {
  const { posted } = outgoing.message;
  const page = fromPageRef(posted);
  if (page !== null) return page;
  if (spot.kind === 'inline') return toShownAt(spot, spot.inlineMessageId);
  const standsIn = posted === null ? null : decodeSpot(posted.channelId);
  return posted === null || standsIn === null ? null : toShownAt(standsIn, posted.messageId);
}

function toPosted(spot: Spot, at: ShownAt): PostedRef {
  if (at.kind !== 'inline') {
    const messageId = at.kind === 'message' ? at.messageId : at.ephemeralId;
    return { channelId: encodeSpot(spot), messageId: `${messageId}` };
  }
  const { inlineMessageId } = at;
  return { channelId: encodeSpot({ kind: 'inline', inlineMessageId }), messageId: inlineMessageId };
}

async function post(deps: TelegramChatSenderDeps, showing: Showing): Promise<SenderResult> {
  const { spot } = showing;
  if (isGroup(spot)) deps.groupPace.note(spot.chatId);
  try {
    return { outcome: 'shown', posted: toPosted(spot, await postTo(deps, showing)) };
  } catch (error) {
    return settleFailure(deps, showing, { error, mayHavePosted: true });
  }
}

function postTo(
  { messages }: TelegramChatSenderDeps,
  { spot, rendered, outgoing }: Showing,
): Promise<ShownAt> {
  switch (spot.kind) {
    case 'chat':
      return messages.post({ ...spot, ...replyOf(outgoing, spot.chatId) }, rendered);
    case 'business':
      return messages.post({ chatId: spot.chatId, connectionId: spot.connectionId }, rendered);
    case 'guest':
      return messages.answerGuest(spot.queryId, rendered);
    case 'inline':
      throw new Error('what stands there is edited');
  }
}

/** Money is told below the card that it is about, where that stands in the same chat. */
function replyOf(outgoing: OutgoingChatMessage, chatId: number) {
  if (outgoing.link === null) return {};
  const { message, card } = outgoing;
  if (message.content.kind === 'card' || card === null) return {};
  const standsIn = decodeSpot(card.channelId);
  return standsIn?.kind === 'chat' && standsIn.chatId === chatId ? { replyTo: Number(card.messageId) } : {};
}

/** What moved is shown where it is now; messages that stood in the old place stay behind. */
async function settleFailure(
  deps: TelegramChatSenderDeps,
  showing: Showing,
  { error, mayHavePosted }: { readonly error: unknown; readonly mayHavePosted: boolean },
): Promise<SenderResult> {
  const failure = readFailure(error);
  const { spot } = showing;
  if (spot.kind === 'chat' && failure.kind === 'refused') {
    const { migratedTo } = failure;
    if (migratedTo !== null && migratedTo !== spot.chatId) {
      await deps.moveChat(spot.chatId, migratedTo);
      deps.logger.info({ from: spot.chatId, to: migratedTo }, 'a Telegram group became a supergroup');
      return post(deps, { ...showing, spot: { ...spot, chatId: migratedTo } });
    }
    if (isPutOut(failure)) await deps.noteLost(spot.chatId);
    if (spot.threadId !== null && isTopicGone(failure)) {
      return post(deps, { ...showing, spot: { ...spot, threadId: null } });
    }
  }
  const isForPerson = showing.outgoing.address.kind === 'person';
  return toSenderResult(failure, { channelId: isForPerson ? null : encodeSpot(spot), mayHavePosted });
}
