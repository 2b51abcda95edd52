import type { AnyAppError } from '../../domain/errors.js';
import { ERROR_STATUS } from './error-status.js';

/** When a dependency is out, trying again at once only adds to its load. */
const RETRY_WHEN_OUT_SECONDS = 10;

/** After how many seconds what was refused may be tried again; null: that is not a matter of time. */
export function findWaitSeconds(error: AnyAppError): number | null {
  if (error.code === 'rate_limited' && 'retryAfterMs' in error.details) {
    return Math.ceil(error.details.retryAfterMs / 1000);
  }
  return ERROR_STATUS[error.code] === 503 ? RETRY_WHEN_OUT_SECONDS : null;
}
