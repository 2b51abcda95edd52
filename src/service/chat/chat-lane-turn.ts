import type { ChatLanePage, ChatMessage } from '../../ports/chat-message-store.js';
import type { ShowResult } from './note-chat-message.js';

/** Messages looked at in one turn of a lane. */
export const PAGE = 50;

/** What a turn left behind. */
export interface ChatLaneTurn {
  /** After how long something is to be done that is due already; null: nothing is. */
  readonly moreAfterMs: number | null;
  /** When the next message falls due of those that are not yet. */
  readonly nextDueAt: Date | null;
  /** How long the place wants to be left alone. */
  readonly paceMs: number;
  /** What ended it before its time. */
  readonly stop?: ShowResult;
}

/** Until when a message holds back what follows it about the same. */
interface Blocking {
  readonly at: Pick<ChatMessage, 'createdAt' | 'key'>;
  readonly until: Date;
}

/** Keeps, for one turn of a lane, what waits for what: what is about one link, or one merchant, in its order, and the place for its pace. */
export function createChatLaneTurn({ due, waiting }: ChatLanePage) {
  const untilOf = new Map<string, readonly Blocking[]>();
  const paced = new Set<string>();
  let nextDueAt = waiting[0]?.dueAt ?? null;
  let paceMs = 0;
  let fullMs = 0;
  const block = (message: ChatLanePage['waiting'][number], until: Date) => {
    const others = untilOf.get(subjectOf(message)) ?? [];
    untilOf.set(subjectOf(message), [...others, { at: message, until }]);
    if (nextDueAt === null || until < nextDueAt) nextDueAt = until;
  };
  const noteAsPaced = (message: ChatMessage): 'paced' => {
    paced.add(subjectOf(message));
    return 'paced';
  };
  for (const message of waiting) block(message, message.dueAt);

  return {
    /** Until when the message waits for an earlier one about the same; `paced`: the place has had its post. */
    blockerOf(message: ChatMessage): Date | 'paced' | null {
      const isPaced = (paceMs > 0 || fullMs > 0) && message.posted === null;
      // A card waits for no line, whenever it was asked for: they hang on it.
      if (isCard(message)) return isPaced ? noteAsPaced(message) : null;
      const earlier = (untilOf.get(subjectOf(message)) ?? []).find(({ at }) => isBefore(at, message));
      if (earlier !== undefined) return earlier.until;
      return isPaced || paced.has(subjectOf(message)) ? noteAsPaced(message) : null;
    },
    note(message: ChatMessage, result: ShowResult): void {
      if (result.kind === 'waits') block(message, result.until);
      if (result.kind === 'full') paced.add(subjectOf(message));
      if (result.kind === 'full') fullMs = Math.max(fullMs, result.forMs);
      if ('postEveryMs' in result) paceMs = Math.max(paceMs, result.postEveryMs);
    },
    end(): ChatLaneTurn {
      const hasMore = paced.size > 0 || due.length === PAGE;
      return { moreAfterMs: hasMore ? Math.max(paceMs, fullMs) : null, nextDueAt, paceMs };
    },
  };
}

/** A turn that ends before its time: there is more to do as soon as the place wants it. */
export function cutShort(turn: ChatLaneTurn, stop?: ShowResult): ChatLaneTurn {
  return { ...turn, moreAfterMs: turn.paceMs, ...(stop === undefined ? {} : { stop }) };
}

/** What it is about, whose messages are told in their order. */
function subjectOf({ linkId, merchantId }: Pick<ChatMessage, 'linkId' | 'merchantId'>): string {
  return linkId ?? merchantId;
}

function isCard({ content: { kind } }: ChatMessage): boolean {
  return kind === 'card' || kind === 'kyc_case' || kind === 'kyc_checklist';
}

function isBefore(a: Blocking['at'], b: Blocking['at']): boolean {
  const apartMs = a.createdAt.getTime() - b.createdAt.getTime();
  return apartMs < 0 || (apartMs === 0 && a.key < b.key);
}
