import type { InstanceBeat } from '../../ports/instance-registry.js';

/** Between which two moments the store was looked at. */
export interface LookedAt {
  readonly askedMs: number;
  readonly answeredMs: number;
}

/** What one instance knows of the others, from their beats alone. */
export interface PeerWatch {
  /** Forgets all others: from here on this instance is called `self`. Whoever waits goes on waiting. */
  beginAs(self: string): void;
  /**
   * Takes in the newest beats, and the names under which rows are held. Answers who is dead: whose count did not grow
   * for so long, or who holds rows without beating at all.
   */
  observe(beats: readonly InstanceBeat[], holders: readonly string[], at: LookedAt): readonly string[];
  /** No other instance beats. */
  isAlone(): boolean;
  /** How many others have come since this one looks. */
  arrivals(): number;
  /** Every other that lives has looked at the registry since this one is in it. */
  isKnown(): boolean;
  /** Resolves when it is known. */
  whenKnown(): Promise<void>;
}

interface Peer {
  readonly beats: number;
  /** The count stood so at this moment, or came to it before. */
  readonly sinceMs: number;
  /** Beats seen since it was first met. */
  readonly grown: number;
}

/** Of two beats one surely began after ours was written: a beat writes first and looks then. */
const KNOWS_US_AFTER = 2;
const NO_BEATS = -1;

/** A death is concluded from what is seen here: no clock of another machine is believed. */
export function createPeerWatch(takeoverMs: number): PeerWatch {
  let self = '';
  let peers = new Map<string, Peer>();
  let hasLooked = false;
  const waiting: (() => void)[] = [];
  let arrivals = 0;

  const living = () => [...peers.values()].filter(({ beats }) => beats !== NO_BEATS);
  const isKnown = () => hasLooked && living().every(({ grown }) => grown >= KNOWS_US_AFTER);

  return {
    beginAs(name) {
      self = name;
      peers = new Map();
      // Whatever came while this instance was lost counts as somebody.
      if (self !== '') arrivals += 1;
      hasLooked = false;
    },
    observe(beats, holders, { askedMs, answeredMs }) {
      const seen = countBeats(beats, holders);
      seen.delete(self);
      arrivals += [...seen.keys()].filter((id) => !peers.has(id)).length;
      peers = new Map([...seen].map(([id, count]) => [id, look(peers.get(id), count, answeredMs)]));
      hasLooked = true;
      // From an answer to the next question: what we ourselves slept through is no silence of theirs.
      const dead = [...peers].filter(([, { sinceMs }]) => askedMs - sinceMs >= takeoverMs).map(([id]) => id);
      for (const id of dead) peers.delete(id);
      if (isKnown()) for (const resolve of waiting.splice(0)) resolve();
      return dead;
    },
    arrivals: () => arrivals,
    isKnown,
    isAlone: () => hasLooked && living().length === 0,
    whenKnown: () => (isKnown() ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
  };
}

/** Of each who beats or holds rows, how many beats are known. */
function countBeats(beats: readonly InstanceBeat[], holders: readonly string[]): Map<string, number> {
  const seen = new Map(beats.map(({ id, beats: count }) => [id, count]));
  for (const holder of holders) if (!seen.has(holder)) seen.set(holder, NO_BEATS);
  return seen;
}

function look(known: Peer | undefined, beats: number, nowMs: number): Peer {
  if (known === undefined) return { beats, sinceMs: nowMs, grown: 0 };
  if (known.beats === beats) return known;
  return { beats, sinceMs: nowMs, grown: known.grown + 1 };
}
