import type { ErrorCode } from '../../../domain/error-details.js';

export interface ErrorCopy {
  /** What failed. */
  readonly failed: string;
  /** Why, in about five words. */
  readonly why: string;
  readonly next: string;
  /** What to type next, without the command's prefix; null where a button or waiting does it. */
  readonly example: string | null;
}

/** Stands for the reference of the link that is spoken of. */
export const SAMPLE_REFERENCE = 'PL-7KQ2M9';
const EXAMPLE_LINK = '49.99 usd "School fees" ann@example.com';

export const ERROR_COPY: Readonly<Record<ErrorCode, ErrorCopy>> = {
  invalid_input: {
    failed: "I can't make this link",
    why: 'some fields need another look',
    next: 'Correct them and review again.',
    example: EXAMPLE_LINK,
  },
  reference_taken: {
    failed: "I can't make this link",
    why: 'another link has this reference',
    next: 'Choose another, or leave it out and one is made for you.',
    example: `${EXAMPLE_LINK} ref:INV-43`,
  },
  link_not_found: {
    failed: "I can't find this link",
    why: 'no link has this reference',
    next: 'Look for it by the customer or the description.',
    example: 'find school fees',
  },
  link_expired: {
    failed: "I can't do this",
    why: 'the link has expired',
    next: 'Make a new link.',
    example: EXAMPLE_LINK,
  },
  link_cancelled: {
    failed: "I can't do this",
    why: 'the link was cancelled',
    next: 'Make a new link.',
    example: EXAMPLE_LINK,
  },
  link_already_paid: {
    failed: "I can't do this",
    why: 'the link is paid already',
    next: 'Look at how it stands.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  payment_under_way: {
    failed: "I can't do this now",
    why: 'the customer is paying it',
    next: 'Wait for the bank; the card shows how it ends.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  refund_too_large: {
    failed: "I can't refund this amount",
    why: 'it is more than is left',
    next: 'Choose a smaller amount.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  refund_not_possible: {
    failed: "I can't refund this link",
    why: 'there is no payment to refund',
    next: 'Look at how it stands.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  dispute_open: {
    failed: "I can't refund this link",
    why: 'the customer disputes the payment',
    next: 'Refunds open again when the dispute is closed.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  not_allowed: {
    failed: "I can't do this for you",
    why: 'your role does not cover it',
    next: 'Ask a manager or the owner.',
    example: 'list mine',
  },
  role_missing: {
    failed: "I can't do this for you",
    why: 'you are a guest here',
    next: 'Ask whoever runs this workspace to give you a role in Paylink.',
    example: null,
  },
  owner_missing: {
    failed: "I can't open the settings",
    why: 'nobody owns Paylink here yet',
    next: 'An admin of this workspace, or whoever installed Paylink, becomes the owner by opening them.',
    example: 'settings',
  },
  person_unknown: {
    failed: "I can't do this just now",
    why: 'I could not learn who you are',
    next: 'Nothing was changed. Try again in a minute.',
    example: null,
  },
  live_mode_refused: {
    failed: "I can't make a live link",
    why: 'this business is not approved yet',
    next: 'Ask the owner to finish the approval; test links work until then.',
    example: null,
  },
  draft_not_found: {
    failed: "I can't find this form any more",
    why: 'it is kept for a day',
    next: 'Start again.',
    example: EXAMPLE_LINK,
  },
  settings_invalid: {
    failed: "I can't save these settings",
    why: 'some of them need another look',
    next: 'Correct them and save again.',
    example: 'settings',
  },
  signature_invalid: {
    failed: "I can't take this request",
    why: 'its signature does not hold',
    next: 'Check the signing secret.',
    example: null,
  },
  body_unreadable: {
    failed: "I can't read this request",
    why: 'it is not what was agreed',
    next: 'Send it again as documented.',
    example: null,
  },
  provider_unknown: {
    failed: "I can't reach a payment provider",
    why: 'none is set up',
    next: 'Ask whoever runs Paylink to turn one on.',
    example: null,
  },
  provider_unavailable: {
    failed: "I can't reach the payment provider",
    why: 'it does not answer just now',
    next: 'Nothing was changed. Try again in a minute.',
    example: null,
  },
  rate_limited: {
    failed: "I can't do this just now",
    why: 'there were many in a minute',
    next: 'Nothing was made. Try again in a minute.',
    example: null,
  },
  write_conflict: {
    failed: "I can't do this just now",
    why: 'someone changed the link meanwhile',
    next: 'Look at how it stands, then try again.',
    example: `status ${SAMPLE_REFERENCE}`,
  },
  store_unavailable: {
    failed: "I can't do this just now",
    why: 'the store does not answer',
    next: 'Nothing was changed. Try again in a minute.',
    example: null,
  },
};

/** For what nobody foresaw: says no more than is known. */
export const UNEXPECTED_ERROR_TEXT =
  "I can't do this: something on our side failed. Nothing you typed is lost. Try again in a minute.";
