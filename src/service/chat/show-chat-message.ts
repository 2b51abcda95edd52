import type { ChatMessage } from '../../ports/chat-message-store.js';
import type { ChatSender, OutgoingChatMessage } from '../../ports/chat-sender.js';
import type { Kick } from '../../ports/kick.js';
import type { Hold } from '../work/work-kind.js';
import {
  type NoteChatMessageDeps,
  noteAnswer,
  noteLateAnswer,
  noteThrown,
  postpone,
  type ShowResult,
} from './note-chat-message.js';
import { pickClosed } from './pass-on-chat-message.js';
import { prepareChatMessage } from './prepare-chat-message.js';
import type { PrepareChatMessageDeps } from './prepared-chat-message.js';

export interface ShowChatMessageDeps extends PrepareChatMessageDeps, NoteChatMessageDeps {
  readonly senders: readonly ChatSender[];
  readonly kick: Kick;
}

export type ShowChatMessage = (message: ChatMessage, hold: Hold) => Promise<ShowResult>;

/** Shows one message of a lane that is held: posts it, or edits in place what was posted. */
export function makeShowChatMessage(deps: ShowChatMessageDeps): ShowChatMessage {
  return async (message, hold) => {
    try {
      return await tryToShow(deps, message, hold);
    } catch (error) {
      return hold.lasts() ? noteThrown(deps, message, { error, postEveryMs: 0 }) : { kind: 'stopped' };
    }
  };
}

async function tryToShow(deps: ShowChatMessageDeps, message: ChatMessage, hold: Hold): Promise<ShowResult> {
  const { senders, passOn, clock, chatMessages } = deps;
  const sender = senders.find(({ platform }) => platform === message.platform);
  if (sender === undefined) {
    const reason = `nothing here shows messages in ${message.platform}`;
    await passOn(message, { kind: 'no_sender', reason });
    return { kind: 'left' };
  }
  const gapMs = gapLeftMs(message, sender, clock.now());
  if (gapMs > 0) {
    const until = new Date(clock.now().getTime() + gapMs);
    await chatMessages.defer(message.key, until);
    return { kind: 'waits', until, hasFailed: false, postEveryMs: 0 };
  }
  const prepared = await prepareChatMessage(message, deps);
  if (!hold.mayBegin()) return { kind: 'stopped' };
  if (prepared.kind === 'no_card_here') return follow(deps, message, prepared.card);
  if (prepared.kind === 'ready') return show(deps, { sender, outgoing: prepared.outgoing }, hold);
  await passOn(message, prepared);
  return { kind: 'left' };
}

/** A reply whose card is still to be posted goes after it, wherever the card has gone meanwhile. */
async function follow(
  deps: ShowChatMessageDeps,
  message: ChatMessage,
  card: ChatMessage | null,
): Promise<ShowResult> {
  if (card === null || card.lane === message.lane) {
    const until = await postpone(deps, message, false);
    return until === null ? { kind: 'left' } : { kind: 'waits', until, hasFailed: true, postEveryMs: 0 };
  }
  const { target, triedMemberIds } = message;
  const { platform, lane } = card;
  const to = { platform, target, lane, ...pickClosed(message), triedMemberIds, startsAnew: false };
  await deps.chatMessages.redirect(message, to, deps.clock.now());
  deps.kick('chat');
  return { kind: 'left' };
}

async function show(
  deps: ShowChatMessageDeps,
  { sender, outgoing }: { readonly sender: ChatSender; readonly outgoing: OutgoingChatMessage },
  hold: Hold,
): Promise<ShowResult> {
  const { message } = outgoing;
  const isNew = message.posted === null;
  const forMs = isNew ? postWaitMsOf(sender, outgoing) : 0;
  if (forMs > 0) return { kind: 'full', forMs };
  if (isNew) await deps.chatMessages.markSending(message.key, message.uncertain);
  if (!hold.mayBegin()) return { kind: 'stopped' };
  const postEveryMs = isNew ? sender.postEveryMs : 0;
  try {
    const result = await sender.show(outgoing);
    if (hold.lasts()) return await noteAnswer(deps, outgoing, { result, postEveryMs });
    if (isNew) await noteLateAnswer(deps, outgoing, { result, sender });
    return { kind: 'stopped' };
  } catch (error) {
    return hold.lasts() ? noteThrown(deps, message, { error, postEveryMs }) : { kind: 'stopped' };
  }
}

function postWaitMsOf({ postWaitMsIn }: ChatSender, { address }: OutgoingChatMessage): number {
  return (address.kind === 'person' ? undefined : postWaitMsIn?.(address.channelId)) ?? 0;
}

/** Between two edits of a message the newest state wins. */
function gapLeftMs({ shownAt }: ChatMessage, { editEveryMs }: ChatSender, now: Date): number {
  if (shownAt === null) return 0;
  const sinceMs = now.getTime() - shownAt.getTime();
  return sinceMs >= 0 && sinceMs < editEveryMs ? editEveryMs - sinceMs : 0;
}
