import { type AnyAppError, AppError } from '../../../../domain/errors.js';

/** What the operator's people wrote is for the owners of a merchant: every program's log would have it. */
export function withoutReviewerWords(error: AnyAppError): AnyAppError {
  if (error.code !== 'live_mode_refused' || error.details.reason === 'gateway_off') return error;
  const { words: _, ...details } = error.details;
  return new AppError('live_mode_refused', details);
}
