import type { Ids } from '../../ports/ids.js';
import type { Timers } from '../../ports/timers.js';
import { LEASE_MS } from './lease-times.js';

/** Under which name this instance holds rows: good for a while after each beat, never taken up again. */
export interface LeaseName {
  holder(): string;
  /** Whether it is good for so much longer. */
  isValid(leftMs?: number): boolean;
  /** It had beats, and the newest of them is too long ago. */
  hasRunOut(): boolean;
  /** `sentMs`: when a beat of this name that reached the store was sent. */
  noteBeat(sentMs: number): void;
  /** Takes another name, which has no beat yet. */
  change(): LeftName;
}

/** A name of before. */
export interface LeftName {
  readonly name: string;
  /** When the last beat under it was sent; null: it had none. */
  readonly lastBeatMs: number | null;
}

export function createLeaseName(ids: Pick<Ids, 'newId'>, timers: Timers): LeaseName {
  let holder = ids.newId('ins');
  /** When the newest beat of this name was sent; null: it has none. */
  let lastBeatMs: number | null = null;
  const isValid = (leftMs = 0) => lastBeatMs !== null && timers.elapsedMs() - lastBeatMs < LEASE_MS - leftMs;

  return {
    holder: () => holder,
    isValid,
    hasRunOut: () => lastBeatMs !== null && !isValid(),
    noteBeat(sentMs) {
      lastBeatMs = sentMs;
    },
    change() {
      const left = { name: holder, lastBeatMs };
      holder = ids.newId('ins');
      lastBeatMs = null;
      return left;
    },
  };
}
