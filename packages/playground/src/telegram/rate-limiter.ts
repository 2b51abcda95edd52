import type { PlatformClock } from '../deadlines.js';
import { tooManyRequests } from './bot-api-error.js';

export interface RateLimiter {
  /** Counts one message, or one edit; throws 429 with the seconds to wait. */
  count(call: { chat: string; isGroup: boolean; kind: 'post' | 'edit' }): void;
  clear(): void;
}

interface Limit {
  key: string;
  allowed: number;
  windowMs: number;
}

/**
 * One message a second per chat, twenty a minute per group, thirty a second in all; edits one a second per chat.
 * @see https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export function createRateLimiter(clock: PlatformClock): RateLimiter {
  const calls = new Map<string, number[]>();

  return {
    count({ chat, isGroup, kind }) {
      const nowMs = clock.now().getTime();
      const limits: Limit[] = [
        { key: 'all', allowed: 30, windowMs: 1_000 },
        { key: `${kind} ${chat}`, allowed: 1, windowMs: 1_000 },
        ...(isGroup && kind === 'post' ? [{ key: `minute ${chat}`, allowed: 20, windowMs: 60_000 }] : []),
      ];
      const waits = limits.map((limit) => waitOf(limit, calls.get(limit.key) ?? [], nowMs));
      const waitMs = Math.max(...waits);
      if (waitMs > 0) throw tooManyRequests(Math.ceil(waitMs / 1000));
      for (const { key } of limits) {
        calls.set(key, [...(calls.get(key) ?? []).filter((atMs) => atMs > nowMs - 60_000), nowMs]);
      }
    },
    clear: () => calls.clear(),
  };
}

function waitOf({ allowed, windowMs }: Limit, calls: number[], nowMs: number): number {
  const recent = calls.filter((atMs) => atMs > nowMs - windowMs);
  const oldest = recent.at(-allowed);
  return oldest === undefined ? 0 : oldest + windowMs - nowMs;
}
