import rateLimit, { type FastifyRateLimitStore, normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { createSharedLimits, type SharedLimits, type SharedLimitsDeps } from './create-shared-limits.js';

/** Only the time to wait is anybody's business, and the error boundary says it. */
const QUIET = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
} as const;

/** Lets routes be limited (`limitPerMinute`), by address and each route by itself. */
export async function addLimits(server: FastifyInstance, deps: SharedLimitsDeps): Promise<void> {
  const limits = createSharedLimits(deps);
  server.addHook('onReady', limits.start);
  server.addHook('onClose', limits.stop);
  await server.register(rateLimit, {
    global: false,
    addHeaders: QUIET,
    addHeadersOnExceeding: QUIET,
    store: makeStoreClass(limits),
    keyGenerator: ({ method, routeOptions, ip }) => `${method} ${routeOptions.url} ${normalizeIP(ip)}`,
  });
}

/** One store for all routes, as the key names the route. The plugin wants a class, and makes one of it. */
function makeStoreClass(limits: SharedLimits) {
  return class LimitStore implements FastifyRateLimitStore {
    incr: FastifyRateLimitStore['incr'] = (key, callback, _windowMs, max) => {
      const { current, leftMs } = limits.count(key, max);
      callback(null, { current, ttl: leftMs });
    };
    child = () => this;
  };
}
