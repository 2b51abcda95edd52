import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../../ports/clock.js';

/** What a key may ask: so many a second for long, and so many at once. */
export const PER_SECOND = 100;
export const BURST = 200;

const MOST_BUCKETS = 20_000;

interface Bucket {
  tokens: number;
  /** When that was counted. */
  countedAt: number;
}

export interface Taken {
  readonly isAllowed: boolean;
  /** How many more may be asked at once. */
  readonly remaining: number;
  /** Until all of them may be. */
  readonly fullInSeconds: number;
  /** Until the next one may be. */
  readonly waitSeconds: number;
}

/** Counts by key, in this instance: with several behind one address each allows as much. */
export function createTokenBuckets(clock: Clock): { take(keyId: string): Taken } {
  const buckets = new LRUCache<string, Bucket>({ max: MOST_BUCKETS });
  return {
    take(keyId) {
      const now = clock.now().getTime();
      const bucket = buckets.get(keyId) ?? { tokens: BURST, countedAt: now };
      const passedMs = Math.max(0, now - bucket.countedAt);
      bucket.tokens = Math.min(BURST, bucket.tokens + (passedMs * PER_SECOND) / 1000);
      bucket.countedAt = now;
      const isAllowed = bucket.tokens >= 1;
      if (isAllowed) bucket.tokens -= 1;
      buckets.set(keyId, bucket);
      return {
        isAllowed,
        remaining: Math.floor(bucket.tokens),
        fullInSeconds: Math.ceil((BURST - bucket.tokens) / PER_SECOND),
        waitSeconds: Math.max(1, Math.ceil((1 - bucket.tokens) / PER_SECOND)),
      };
    },
  };
}
