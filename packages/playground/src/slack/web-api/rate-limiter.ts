import type { PlatformClock } from '../../deadlines.js';
import type { JsonObject } from '../../protocol.js';
import { SlackApiError } from '../slack-api-error.js';
import type { ApiMethod } from './define-method.js';

/** Calls a minute. @see https://docs.slack.dev/apis/web-api/rate-limits */
const callsPerMinute = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;

export interface RateLimiter {
  /** Counts a call; throws `ratelimited` with the seconds to wait. */
  count(name: string, method: ApiMethod, args: JsonObject): void;
  clear(): void;
}

/** One message a second per channel for posting; the method's tier for everything else. */
export function createRateLimiter(clock: PlatformClock): RateLimiter {
  const calls = new Map<string, number[]>();

  return {
    count(name, method, args) {
      const isPosting = method.tier === 'posting';
      const key = isPosting ? `${name} ${String(args['channel'])}` : name;
      const windowMs = isPosting ? 1_000 : 60_000;
      const allowed = method.tier === 'posting' ? 1 : callsPerMinute[method.tier];
      const nowMs = clock.now().getTime();
      const recent = (calls.get(key) ?? []).filter((atMs) => atMs > nowMs - windowMs);
      const oldest = recent[0];
      if (recent.length >= allowed && oldest !== undefined) {
        const retryAfterSeconds = Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1000));
        throw new SlackApiError('ratelimited', { retryAfterSeconds });
      }
      calls.set(key, [...recent, nowMs]);
    },
    clear: () => calls.clear(),
  };
}
