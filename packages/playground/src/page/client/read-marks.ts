import type { Message, WorkspaceSnapshot } from '../../protocol.js';

/** Up to where each person has read each channel. Survives a reload of the page, in this tab. */
export interface ReadMarks {
  countUnread(workspace: WorkspaceSnapshot, channelId: string): number;
  markRead(workspace: WorkspaceSnapshot, channelId: string): void;
}

const KEY = 'playground.read';

/** What was there before the page was first opened counts as read by everyone. */
export function createReadMarks(storage: Pick<Storage, 'getItem' | 'setItem'>, startedAt: Date): ReadMarks {
  const stored = storage.getItem(KEY);
  const marks: Record<string, string> =
    stored === null ? { start: String(startedAt.getTime() / 1000) } : JSON.parse(stored);
  if (stored === null) storage.setItem(KEY, JSON.stringify(marks));
  const readUpTo = (viewerId: string, channelId: string) =>
    marks[`${viewerId}/${channelId}`] ?? marks['start'] ?? '0';

  return {
    countUnread({ viewerId, messages }, channelId) {
      const upTo = Number(readUpTo(viewerId, channelId));
      const isNew = (message: Message) =>
        Number(message.ts) > upTo && message.userId !== viewerId && !isReply(message);
      return (messages[channelId] ?? []).filter(isNew).length;
    },
    markRead({ viewerId, messages }, channelId) {
      const last = messages[channelId]?.at(-1)?.ts;
      if (last === undefined || last <= readUpTo(viewerId, channelId)) return;
      marks[`${viewerId}/${channelId}`] = last;
      storage.setItem(KEY, JSON.stringify(marks));
    },
  };
}

/** In a thread, not in the channel itself. */
export function isReply({ ts, threadTs }: Message): boolean {
  return threadTs !== undefined && threadTs !== ts;
}
