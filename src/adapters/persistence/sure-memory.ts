import type { Peers } from '../../ports/peers.js';
import { createSoloMemory } from './solo-memory.js';

/** What was read of things that nobody changes past this memory. */
export interface SureMemory<Value> {
  getOrRead(key: string, read: () => Promise<Value | null>): Promise<Value | null>;
  /** Runs what changes the thing. */
  change<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

/**
 * Nobody is shown what is old: only a process that is alone remembers, and one that is not changes nothing before all
 * others know of it.
 */
export function createSureMemory<Value extends NonNullable<unknown>>(
  peers: Peers,
  maxKept: number,
): SureMemory<Value> {
  const memory = createSoloMemory<Value>(peers, maxKept);
  /** By key, how many changes may or may not have reached the store: under way, or their answer was lost. */
  const uncertain = new Map<string, number>();

  const count = (key: string, by: 1 | -1) => {
    const now = (uncertain.get(key) ?? 0) + by;
    if (now === 0) uncertain.delete(key);
    else uncertain.set(key, now);
    memory.delete(key);
  };

  return {
    getOrRead: (key, read) => (uncertain.has(key) ? read() : memory.getOrRead(key, read)),
    async change(key, work) {
      await peers.whenKnown();
      count(key, 1);
      const result = await work();
      count(key, -1);
      return result;
    },
  };
}
