import type { FastifyError } from 'fastify';
import type { ErrorCode } from '../../../domain/error-details.js';
import { isAppError } from '../../../domain/errors.js';
import { ERROR_STATUS } from '../error-status.js';
import { findWaitSeconds } from '../find-wait-seconds.js';

/** What a failed request is answered with. */
export interface Failure {
  readonly status: number;
  /** Ours, or what the server itself refused: a body too large, an address that is none. */
  readonly code: ErrorCode | 'not_found' | 'method_not_allowed' | 'request_refused' | 'internal';
  readonly retryAfterSeconds: number | null;
}

/** Maps what was thrown to an answer. Anything that is neither ours nor a refusal of the server is a defect: 500. */
export function describeFailure(error: FastifyError): Failure {
  if (isAppError(error)) {
    return { status: ERROR_STATUS[error.code], code: error.code, retryAfterSeconds: findWaitSeconds(error) };
  }
  const status = error.statusCode ?? 500;
  const isRefusal = status >= 400 && status < 500;
  return isRefusal
    ? { status, code: 'request_refused', retryAfterSeconds: null }
    : { status: 500, code: 'internal', retryAfterSeconds: null };
}
