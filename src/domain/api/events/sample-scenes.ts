import type { Link } from '../../link/link.js';
import type { LinkFact } from '../../link/link-event.js';
import type { EventType } from '../event-types.js';
import { SAMPLE_DISPUTE, SAMPLE_PAYMENT, SAMPLE_REFUND } from './sample-link.js';

type LinkEventType = Exclude<EventType, 'ping' | 'merchant.approved' | 'merchant.suspended'>;

/** A link as it stands after something happened to it. */
interface Scene {
  readonly change: Partial<Link>;
  /** What happened since the link was made; the last makes the event. */
  readonly facts: readonly LinkFact[];
}

const { id: attemptId, captured, method } = SAMPLE_PAYMENT;
const { id: refundId, amount } = SAMPLE_REFUND;
const { disputeRef } = SAMPLE_DISPUTE;

/** How each history begins. */
export const CREATED: LinkFact = { type: 'link.created' };
const SUCCEEDED: LinkFact = { type: 'payment.succeeded', attemptId, captured, method };
const PAID: Scene = { change: { state: 'paid', attempts: [SAMPLE_PAYMENT] }, facts: [SUCCEEDED] };
const MESSAGE = { deliveryId: 'dlv_sample', channel: 'email', purpose: { kind: 'link' } } as const;
const OF_DISPUTE = { disputeRef, attemptId, amount: SAMPLE_DISPUTE.amount } as const;
const SUCCESSOR = {
  linkId: 'lnk_01kb2samplebbbbbbbbbbbbbbbb',
  slug: 'sampleSlug0000000000002',
  reference: 'PL-7KQ2M9-2',
};

const over = { ...SAMPLE_PAYMENT, captured: { ...captured, minor: 5999 } };
const whole = { ...SAMPLE_REFUND, amount: captured };
const NOT_PAID = { status: 'failed', captured: null, method: null, paymentRef: null, fee: null } as const;
const failure = 'The card was closed';

/** By type, what makes an event of it. */
export const SAMPLE_SCENES: Readonly<Record<LinkEventType, Scene>> = {
  'link.created': { change: {}, facts: [] },
  'link.sent': { change: {}, facts: [{ type: 'delivery.sent', ...MESSAGE, carrier: 'sendgrid' }] },
  'link.opened': { change: {}, facts: [{ type: 'page.opened' }] },
  'link.processing': { change: { state: 'processing' }, facts: [{ type: 'payment.processing', attemptId }] },
  'link.paid': PAID,
  'link.needs_decision': {
    change: { state: 'needs_review', exception: 'mismatch', attempts: [over] },
    facts: [{ type: 'payment.mismatch', attemptId, captured: over.captured, method }],
  },
  'link.partially_refunded': {
    change: { ...PAID.change, state: 'partially_refunded', refunds: [SAMPLE_REFUND] },
    facts: [SUCCEEDED, { type: 'refund.succeeded', refundId, amount }],
  },
  'link.refunded': {
    change: { ...PAID.change, state: 'refunded', refunds: [whole] },
    facts: [SUCCEEDED, { type: 'refund.succeeded', refundId, amount: whole.amount }],
  },
  'link.expired': { change: { state: 'expired' }, facts: [{ type: 'link.expired' }] },
  'link.cancelled': { change: { state: 'cancelled' }, facts: [{ type: 'link.cancelled' }] },
  'link.reissued': {
    change: { state: 'cancelled', successor: SUCCESSOR },
    facts: [{ type: 'link.reissued', successor: SUCCESSOR }],
  },
  'payment.failed': {
    change: { attempts: [{ ...SAMPLE_PAYMENT, ...NOT_PAID, declineReason: 'card_declined' }] },
    facts: [{ type: 'attempt.failed', attemptId, reason: 'card_declined' }],
  },
  'refund.failed': {
    change: { ...PAID.change, refunds: [{ ...SAMPLE_REFUND, status: 'failed', failure }] },
    facts: [SUCCEEDED, { type: 'refund.failed', refundId, amount, failure, wasBack: false }],
  },
  'dispute.opened': {
    change: { ...PAID.change, disputeOpen: true, disputes: [SAMPLE_DISPUTE] },
    facts: [
      SUCCEEDED,
      {
        type: 'dispute.opened',
        ...OF_DISPUTE,
        reason: SAMPLE_DISPUTE.reason,
        dueAt: SAMPLE_DISPUTE.dueAt,
        fee: SAMPLE_DISPUTE.fee,
      },
    ],
  },
  'dispute.closed': {
    change: {
      ...PAID.change,
      disputes: [{ ...SAMPLE_DISPUTE, status: 'won', closedAt: SAMPLE_DISPUTE.dueAt }],
    },
    facts: [SUCCEEDED, { type: 'dispute.closed', ...OF_DISPUTE, outcome: 'won' }],
  },
  'delivery.failed': {
    change: {},
    facts: [{ type: 'delivery.failed', ...MESSAGE, reason: 'no_such_address' }],
  },
};
