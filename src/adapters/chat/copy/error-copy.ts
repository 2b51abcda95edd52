import type { ErrorCode } from '../../../domain/error-details.js';
import type { MessageArgs } from '../words/message-args.js';
import type { MessageKey } from '../words/words.js';

/** A message that takes nothing. */
type SentenceKey = Exclude<MessageKey, keyof MessageArgs>;

export interface ErrorCopy {
  /** What failed and why, the why in about five words. */
  readonly failed: SentenceKey;
  readonly next: SentenceKey;
  /** What to type next, without the command's prefix; null where a button or waiting does it. */
  readonly example: string | null;
}

/** Stands for the reference of the link that is spoken of. */
export const SAMPLE_REFERENCE = 'PL-7KQ2M9';
const EXAMPLE_LINK = '49.99 usd "School fees" ann@example.com';

/** What to type next, by what was refused. */
export const ERROR_EXAMPLES: Readonly<Record<ErrorCode, ErrorCopy['example']>> = {
  invalid_input: EXAMPLE_LINK,
  reference_taken: `${EXAMPLE_LINK} ref:INV-43`,
  link_not_found: 'find school fees',
  link_expired: EXAMPLE_LINK,
  link_cancelled: EXAMPLE_LINK,
  link_already_paid: `status ${SAMPLE_REFERENCE}`,
  payment_under_way: `status ${SAMPLE_REFERENCE}`,
  refund_too_large: `status ${SAMPLE_REFERENCE}`,
  refund_not_possible: `status ${SAMPLE_REFERENCE}`,
  dispute_open: `status ${SAMPLE_REFERENCE}`,
  not_allowed: 'list mine',
  role_missing: null,
  owner_missing: 'settings',
  person_unknown: null,
  live_mode_refused: null,
  draft_not_found: EXAMPLE_LINK,
  settings_invalid: 'settings',
  signature_invalid: null,
  body_unreadable: null,
  provider_unknown: null,
  provider_unavailable: null,
  rate_limited: null,
  write_conflict: `status ${SAMPLE_REFERENCE}`,
  store_unavailable: null,
};

/** The words of a refusal, whatever was asked for. */
export function errorCopyOf(code: ErrorCode): ErrorCopy {
  return { failed: `error.${code}.failed`, next: `error.${code}.next`, example: ERROR_EXAMPLES[code] };
}
