/** Every way in which a use case can refuse. Adapters map each code to an HTTP status and to chat copy. */
export type ErrorCode =
  | 'invalid_input'
  | 'reference_taken'
  | 'link_not_found'
  | 'link_expired'
  | 'link_cancelled'
  | 'link_already_paid'
  | 'payment_under_way'
  | 'refund_too_large'
  | 'refund_not_possible'
  | 'dispute_open'
  | 'not_allowed'
  | 'live_mode_refused'
  | 'draft_not_found'
  | 'settings_invalid'
  | 'signature_invalid'
  | 'body_unreadable'
  | 'provider_unknown'
  | 'provider_unavailable'
  | 'rate_limited'
  | 'write_conflict'
  | 'store_unavailable';

/** Facts about a refusal that are safe to show and to log: no secrets, no contacts. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/** The one error of Paylink. Anything else that is thrown is a defect. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
