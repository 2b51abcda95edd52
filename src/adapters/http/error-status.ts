import type { ErrorCode } from '../../domain/error-details.js';

/** The HTTP status of each way in which a use case can refuse. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 400,
  reference_taken: 409,
  link_not_found: 404,
  link_expired: 410,
  link_cancelled: 410,
  link_already_paid: 409,
  payment_under_way: 409,
  refund_too_large: 422,
  refund_not_possible: 409,
  dispute_open: 409,
  not_allowed: 403,
  role_missing: 403,
  owner_missing: 403,
  person_unknown: 503,
  live_mode_refused: 403,
  draft_not_found: 404,
  settings_invalid: 400,
  signature_invalid: 401,
  body_unreadable: 400,
  provider_unknown: 404,
  provider_unavailable: 503,
  rate_limited: 429,
  write_conflict: 409,
  store_unavailable: 503,
};
