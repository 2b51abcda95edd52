import type { ErrorCode } from '../../../domain/error-details.js';

/** Stands for the reference of the link that is spoken of. */
export const SAMPLE_REFERENCE = 'PL-7KQ2M9';

/** Shows how the link stands. */
export const STATUS_LINE = `status ${SAMPLE_REFERENCE}`;

/** Where accounts of gateways are connected. */
export const GATEWAYS_LINE = 'settings gateways';

const REFUND_LINE = `refund ${SAMPLE_REFERENCE}`;
const REISSUE_LINE = `reissue ${SAMPLE_REFERENCE}`;
const LINK_LINE = '49.99 usd "School fees" ann@example.com';

/** What to type next, by what was refused, without the command's prefix; null where a button or waiting does it. */
export const NEXT_LINES: Readonly<Record<ErrorCode, string | null>> = {
  invalid_input: LINK_LINE,
  reference_taken: `${LINK_LINE} ref:INV-43`,
  link_not_found: 'find school fees',
  link_expired: REISSUE_LINE,
  link_cancelled: REISSUE_LINE,
  link_open: STATUS_LINE,
  changed_too_often: STATUS_LINE,
  link_already_paid: STATUS_LINE,
  link_not_paid: STATUS_LINE,
  payment_under_way: STATUS_LINE,
  refund_too_large: REFUND_LINE,
  refund_repeated: STATUS_LINE,
  refund_amount: REFUND_LINE,
  refund_not_possible: STATUS_LINE,
  dispute_open: STATUS_LINE,
  settled_already: STATUS_LINE,
  second_person_needed: STATUS_LINE,
  not_allowed: 'list mine',
  role_missing: null,
  owner_missing: 'settings',
  person_unknown: null,
  invitation_unknown: 'team telegram',
  already_member: 'list',
  last_owner: 'team',
  member_unknown: 'team',
  too_many_watching: 'settings',
  scope_missing: 'keys',
  key_not_found: 'keys',
  too_many_keys: 'keys',
  key_not_now: 'keys',
  event_not_found: null,
  endpoint_not_found: 'webhooks',
  too_many_endpoints: 'webhooks',
  endpoint_refused: 'webhooks',
  payment_not_found: null,
  refund_not_found: null,
  live_mode_refused: 'kyc',
  kyc_not_now: 'kyc',
  kyc_incomplete: 'kyc',
  kyc_not_found: null,
  document_not_found: null,
  reviewer_not_allowed: null,
  draft_discarded: LINK_LINE,
  draft_not_found: LINK_LINE,
  settings_invalid: 'settings',
  contact_missing: `send ${SAMPLE_REFERENCE} to:ann@example.com`,
  address_suppressed: `send ${SAMPLE_REFERENCE} to:ann@example.com`,
  already_left: STATUS_LINE,
  signature_invalid: null,
  body_unreadable: null,
  provider_unknown: null,
  provider_unavailable: null,
  provider_refused: null,
  gateway_misconfigured: null,
  evidence_by_hand: STATUS_LINE,
  page_gone: 'settings',
  merchant_closed: 'close',
  merchant_unknown: 'help',
  payments_paused: null,
  rate_limited: null,
  write_conflict: STATUS_LINE,
  store_unavailable: null,
};
