import type { Change, ChangeRecord } from '../protocol.js';
import type { PlatformClock } from './deadlines.js';

type ChangeListener = (record: ChangeRecord) => void;

export interface ChangeFeed {
  /** `to`: the people the change concerns; left out = whoever sees the channel, or everyone. */
  publish(change: Change, to?: string[]): void;
  /** Answers how to stop listening. */
  subscribe(listener: ChangeListener): () => void;
  /** Number of the last change. */
  seq(): number;
}

export function createChangeFeed(clock: PlatformClock): ChangeFeed {
  const listeners = new Set<ChangeListener>();
  let seq = 0;

  return {
    publish(change, to) {
      seq += 1;
      const record: ChangeRecord = { seq, at: clock.now().toISOString(), ...(to ? { to } : {}), ...change };
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
