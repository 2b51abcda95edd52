import type { ChatPlatform } from '../../src/domain/chat/chat-place.js';
import type { ChatSender, OutgoingChatMessage, SenderResult } from '../../src/ports/chat-sender.js';

export interface FakeChatSender extends ChatSender {
  /** Everything it was given to show. */
  readonly shown: OutgoingChatMessage[];
  /** The ids of the posts that were taken back; null: it was to look for it. */
  readonly takenBack: (string | null)[];
  /** What it answers next, in this order; after that every message is shown. An Error is thrown. */
  readonly answers: (SenderResult | Error)[];
}

/** A chat that takes every message; new posts get the ids `m1`, `m2`, ... in the channel they were sent to. */
export function createFakeChatSender(platform: ChatPlatform = 'slack'): FakeChatSender {
  const shown: OutgoingChatMessage[] = [];
  const takenBack: (string | null)[] = [];
  const answers: (SenderResult | Error)[] = [];
  let posts = 0;
  return {
    platform,
    postEveryMs: 0,
    editEveryMs: 1_000,
    shown,
    takenBack,
    answers,
    async takeBack(_outgoing, late) {
      takenBack.push(late?.messageId ?? null);
    },
    async show(outgoing) {
      shown.push(outgoing);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      if (answer !== undefined) return answer;
      const { address, message } = outgoing;
      if (message.posted !== null) return { outcome: 'shown', posted: message.posted };
      posts += 1;
      const channelId = address.kind === 'person' ? `D-${address.userId}` : address.channelId;
      return { outcome: 'shown', posted: { channelId, messageId: `m${posts}` } };
    },
  };
}
