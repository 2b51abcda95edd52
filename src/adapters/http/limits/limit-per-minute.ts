import type { RateLimitOptions } from '@fastify/rate-limit';
import { AppError } from '../../../domain/errors.js';

import { MINUTE_MS } from './limit-window.js';

/** So many requests a minute from one address, counted for each route by itself. */
export function limitPerMinute(max: number): RateLimitOptions {
  return {
    max,
    timeWindow: MINUTE_MS,
    errorResponseBuilder: (_request, { ttl }) => new AppError('rate_limited', { retryAfterMs: ttl }),
  };
}
