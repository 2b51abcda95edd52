import { LRUCache } from 'lru-cache';
import type { Peers } from '../../ports/peers.js';

/** What was read, kept for as long as nobody else can have changed it. */
export interface SoloMemory<Value> {
  /** What is remembered, else what `read` answers; that is remembered unless it is null or may be old by then. */
  getOrRead(key: string, read: () => Promise<Value | null>): Promise<Value | null>;
  /** Remembers `next` if `before` is what is remembered still; else somebody was faster, and all is forgotten. */
  swap(key: string, before: Value, next: Value): void;
  delete(key: string): void;
  clear(): void;
}

/** Remembers only while this process is alone on the store; the value used longest ago goes first. */
export function createSoloMemory<Value extends NonNullable<unknown>>(
  peers: Peers,
  maxKept: number,
): SoloMemory<Value> {
  const kept = new LRUCache<string, Value>({ max: maxKept });
  let seenArrivals = peers.arrivals();
  let changes = 0;

  /** Changes whenever an answer that is still under way may be older than what happened meanwhile. */
  const era = () => `${peers.arrivals()}:${changes}`;

  const canRemember = () => {
    if (peers.arrivals() !== seenArrivals) kept.clear();
    seenArrivals = peers.arrivals();
    return peers.isAlone();
  };

  return {
    async getOrRead(key, read) {
      const known = canRemember() ? kept.get(key) : undefined;
      const before = era();
      const value = known ?? (await read());
      if (value !== null && canRemember() && era() === before) kept.set(key, value);
      return value;
    },
    swap(key, before, next) {
      changes += 1;
      if (canRemember() && kept.get(key) === before) kept.set(key, next);
      else kept.delete(key);
    },
    delete(key) {
      changes += 1;
      kept.delete(key);
    },
    clear() {
      changes += 1;
      kept.clear();
    },
  };
}
