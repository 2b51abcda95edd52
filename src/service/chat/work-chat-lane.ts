import type { ChatLanePage, ChatMessage, ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Timers } from '../../ports/timers.js';
import type { LaneRow } from '../../ports/work-lanes.js';
import type { WorkObserver, WorkResult } from '../../ports/work-observer.js';
import { retryDelayMs } from '../work/retry-delay.js';
import type { Hold, WorkOutcome } from '../work/work-kind.js';
import { type ChatLaneTurn, createChatLaneTurn, cutShort, PAGE } from './chat-lane-turn.js';
import type { ShowResult } from './note-chat-message.js';
import type { ShowChatMessage } from './show-chat-message.js';

export interface WorkChatLaneDeps {
  readonly chatMessages: ChatMessageStore;
  readonly showChatMessage: ShowChatMessage;
  readonly observer: WorkObserver;
  readonly clock: Clock;
  readonly timers: Timers;
}

export type WorkChatLane = (lane: LaneRow, hold: Hold) => Promise<WorkOutcome>;

const TROUBLED: ShowResult = { kind: 'troubled', postEveryMs: 0 };
/** After so long a lane lets others go first. */
const TURN_MS = 5_000;

/**
 * One turn of a lane: its edits, and one new post, in the order of each link. The place's own pace, and its word to come
 * back later, hold for the whole lane.
 */
export function makeWorkChatLane(deps: WorkChatLaneDeps): WorkChatLane {
  const { chatMessages, clock } = deps;
  return async (lane, hold) => {
    const page = await chatMessages.readLane(lane.lane, clock.now(), PAGE);
    const turn = await workTurn(deps, page, hold);
    return toOutcome(lane, turn, clock.now());
  };
}

async function workTurn(deps: WorkChatLaneDeps, page: ChatLanePage, hold: Hold): Promise<ChatLaneTurn> {
  const { timers } = deps;
  const turn = createChatLaneTurn(page);
  const begunMs = timers.elapsedMs();
  for (const message of putCardsFirst(page.due)) {
    if (!hold.mayBegin()) return cutShort(turn.end());
    if (timers.elapsedMs() - begunMs > TURN_MS) return cutShort(turn.end());
    const blocker = turn.blockerOf(message);
    if (blocker === 'paced') continue;
    if (blocker !== null) {
      if (!(await defer(deps, message, blocker))) return cutShort(turn.end(), TROUBLED);
      continue;
    }
    const result = await deps.showChatMessage(message, hold);
    count(deps, result, message);
    turn.note(message, result);
    if (result.kind === 'limited' || result.kind === 'troubled' || result.kind === 'stopped') {
      return cutShort(turn.end(), result);
    }
  }
  return turn.end();
}

/** False when the store is away. A turn never rejects: what it did counts for the pace. */
function defer({ chatMessages }: WorkChatLaneDeps, { key }: ChatMessage, until: Date): Promise<boolean> {
  return chatMessages.defer(key, until).then(
    () => true,
    () => false,
  );
}

function count({ clock, observer }: WorkChatLaneDeps, result: ShowResult, { dueAt }: ChatMessage): void {
  const counted = resultOf(result);
  const lagMs = Math.max(0, clock.now().getTime() - dueAt.getTime());
  if (counted !== null) observer.countWork('chat', counted, lagMs);
}

/** A place takes one post a second: nobody waits for the card of a new link behind the thread lines of others. */
function putCardsFirst(due: readonly ChatMessage[]): readonly ChatMessage[] {
  const rank = ({ content }: ChatMessage) => (content.kind === 'card' ? 0 : 1);
  return due.toSorted((a, b) => rank(a) - rank(b));
}

/** Null: what became of it is counted elsewhere, or nothing did. */
function resultOf(result: ShowResult): WorkResult | null {
  switch (result.kind) {
    case 'shown':
      return 'done';
    case 'limited':
      return 'deferred';
    case 'troubled':
      return 'failed';
    case 'waits':
      return result.hasFailed ? 'failed' : 'deferred';
    case 'full':
    case 'left':
    case 'stopped':
      return null;
  }
}

function toOutcome(
  lane: LaneRow,
  { moreAfterMs, nextDueAt, paceMs, stop }: ChatLaneTurn,
  now: Date,
): WorkOutcome {
  const pacedUntil = new Date(now.getTime() + paceMs);
  const pause = (asked: Date) => (asked > pacedUntil ? asked : pacedUntil);
  if (stop?.kind === 'limited') {
    const until = pause(stop.until);
    return { kind: 'later', at: until, pausedUntil: until, failures: 0 };
  }
  if (stop?.kind === 'troubled') {
    const until = pause(new Date(now.getTime() + retryDelayMs(lane.failures, lane.id)));
    return { kind: 'later', at: until, pausedUntil: until, failures: lane.failures + 1 };
  }
  const paced = paceMs === 0 ? {} : { pausedUntil: pacedUntil };
  const at = moreAfterMs === null ? nextDueAt : new Date(now.getTime() + moreAfterMs);
  return { kind: 'later', at, ...paced, failures: 0 };
}
