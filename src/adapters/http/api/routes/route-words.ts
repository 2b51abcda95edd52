import type { RefusalCode } from './api-route.js';

/** A create that is right. */
export const LINK_EXAMPLE = {
  amount: { value: '49.99', currency: 'USD' },
  description: 'School fees, November',
  reference: 'INV-2026-117',
  customer: { name: 'Ann Lee', email: 'ann@example.com' },
  notes: { class: '4B' },
  channels: ['email'],
  send: 'now',
  expires_at: '2027-01-31T18:00:00Z',
  language: 'en',
  reminders: 'usual',
} as const;

/** A refund that is right. */
export const REFUND_EXAMPLE = {
  amount: { value: '20.00', currency: 'USD' },
  reason: 'One lesson was cancelled',
} as const;

/** What making a link is refused with. */
export const REFUSED_CREATION: readonly RefusalCode[] = [
  'amount_form',
  'amount_refused',
  'reference_taken',
  'not_allowed',
  'live_mode_refused',
  'provider_unknown',
  'gateway_misconfigured',
];

/** What a link that is no longer open refuses. */
export const REFUSED_BY_STATE: readonly RefusalCode[] = [
  'link_not_found',
  'not_allowed',
  'link_already_paid',
  'link_expired',
  'link_cancelled',
  'payment_under_way',
];

/** What money that goes back is refused with. */
export const REFUSED_REFUND: readonly RefusalCode[] = [
  'amount_form',
  'link_not_found',
  'payment_not_found',
  'not_allowed',
  'refund_not_possible',
  'dispute_open',
  'refund_amount',
  'refund_too_large',
  'refund_repeated',
  'second_person_needed',
];
