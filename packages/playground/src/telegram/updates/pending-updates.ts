import type { PlatformClock } from '../../deadlines.js';
import type { JsonObject } from '../../protocol.js';
import type { UpdateKind } from '../../telegram-shapes.js';

/** An update on its way: `body` as it goes over the wire, `lane` = what it is kept in order with. */
export interface PendingUpdate {
  id: number;
  kind: UpdateKind;
  lane: string;
  body: JsonObject;
  expiresAtMs: number;
}

/** How long the server tries to hand over what is not handed over. */
const SECONDS_KEPT: Partial<Record<UpdateKind, number>> = {
  callback_query: 150,
  inline_query: 30,
  chosen_inline_result: 600,
};
const SECONDS_KEPT_OTHERWISE = 24 * 60 * 60;

const keptMs = (kind: UpdateKind) => (SECONDS_KEPT[kind] ?? SECONDS_KEPT_OTHERWISE) * 1000;

export interface PendingUpdates {
  /** Null for what the bot did not ask for. */
  add(kind: UpdateKind, payload: JsonObject, lane: string): PendingUpdate | null;
  /** What is still to be handed over, oldest first; what nobody took in time is gone. */
  list(): PendingUpdate[];
  remove(isDone: (update: PendingUpdate) => boolean): void;
  /** The newest thousand that were ever made, oldest first. */
  history(): PendingUpdate[];
  allow(kinds: UpdateKind[] | undefined): void;
  /** Undefined: all kinds. */
  allowed(): UpdateKind[] | undefined;
  clear(): void;
  /** The number of the next one; given, it is that or more from now on. */
  nextId(atLeast?: number): number;
}

const HISTORY_KEPT = 1_000;

/** Numbered one after the other, never anew after a reset: a bot remembers what it saw. */
export function createPendingUpdates(clock: PlatformClock, firstId = 100_001): PendingUpdates {
  let nextId = firstId;
  let allowedKinds: UpdateKind[] | undefined;
  let waiting: PendingUpdate[] = [];
  const made: PendingUpdate[] = [];

  return {
    add(kind, payload, lane) {
      if (allowedKinds !== undefined && !allowedKinds.includes(kind)) return null;
      const id = nextId++;
      const expiresAtMs = clock.now().getTime() + keptMs(kind);
      const update = { id, kind, lane, body: { update_id: id, [kind]: payload }, expiresAtMs };
      waiting.push(update);
      made.push(update);
      if (made.length > HISTORY_KEPT) made.shift();
      return update;
    },
    list() {
      const nowMs = clock.now().getTime();
      waiting = waiting.filter((update) => update.expiresAtMs > nowMs);
      return [...waiting];
    },
    remove(isDone) {
      waiting = waiting.filter((update) => !isDone(update));
    },
    history: () => [...made],
    allow(kinds) {
      if (kinds !== undefined) allowedKinds = kinds.length === 0 ? undefined : kinds;
    },
    allowed: () => allowedKinds,
    clear() {
      waiting = [];
      made.length = 0;
    },
    nextId(atLeast = firstId) {
      nextId = Math.max(nextId, atLeast);
      return nextId;
    },
  };
}
