import type { PlatformClock } from './deadlines.js';

/** A change with its number and its moment; `to`: the people it concerns, everyone when absent. */
export type NumberedChange<Change> = { seq: number; at: string; to?: string[] } & Change;

export interface ChangeFeed<Change> {
  /** `to`: the people the change concerns; left out = whoever sees the channel, or everyone. */
  publish(change: Change, to?: string[]): void;
  /** Answers how to stop listening. */
  subscribe(listener: (record: NumberedChange<Change>) => void): () => void;
  /** Number of the last change. */
  seq(): number;
}

export function createChangeFeed<Change>(clock: PlatformClock): ChangeFeed<Change> {
  const listeners = new Set<(record: NumberedChange<Change>) => void>();
  let seq = 0;

  return {
    publish(change, to) {
      seq += 1;
      const record = { seq, at: clock.now().toISOString(), ...(to ? { to } : {}), ...change };
      for (const listener of [...listeners]) listener(record);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    seq: () => seq,
  };
}
