import type { ShownChat } from '../../../telegram-protocol.js';

/** Up to where each person has read each chat, as long as the page is open. */
export interface SeenMarks {
  /** What others wrote since. What was there when the page was opened counts as read by everyone. */
  count(viewerId: number, chat: ShownChat | undefined): number;
  mark(viewerId: number, chat: ShownChat | undefined): void;
  /** The numbers of messages begin anew. */
  clear(): void;
}

export function createSeenMarks(startedAt: Date): SeenMarks {
  const startSeconds = Math.floor(startedAt.getTime() / 1000);
  const marks = new Map<string, number>();
  return {
    count(viewerId, chat) {
      if (chat === undefined) return 0;
      const upTo = marks.get(`${viewerId}/${chat.key}`);
      const isNew = ({ id, date }: ShownChat['messages'][number]) =>
        upTo === undefined ? date >= startSeconds : id > upTo;
      return chat.messages.filter((message) => message.fromId !== viewerId && isNew(message)).length;
    },
    mark(viewerId, chat) {
      if (chat === undefined) return;
      marks.set(`${viewerId}/${chat.key}`, Math.max(0, ...chat.messages.map(({ id }) => id)));
    },
    clear: () => marks.clear(),
  };
}
