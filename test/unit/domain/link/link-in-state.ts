import type { Link, LinkState } from '../../../../src/domain/link/link.js';
import type { InputContext, LinkInput } from '../../../../src/domain/link/link-input.js';
import type { LinkInputType } from '../../../../src/domain/link/link-input-types.js';
import type { Attempt } from '../../../../src/domain/payment/attempt.js';
import type { Refund, RefundStatus } from '../../../../src/domain/refund/refund.js';
import { buildTestDispute } from '../../../support/build-paid-link.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { moneyInput } from './money-input.js';

const AMOUNT = { minor: 4999, currency: 'USD' };
const ONE_CENT = { minor: 1, currency: 'USD' };
export const END = new Date('2026-11-23T10:00:00.000Z');
export const BEFORE = new Date('2026-11-23T09:59:59.999Z');
const LATER = new Date('2026-11-24T10:00:00.000Z');
const MESSAGE = { deliveryId: 'lnk_1:link:email', channel: 'email', purpose: { kind: 'link' } } as const;

/** Bo, a manager, before the link's end unless told otherwise. */
export const context = (at: Date = BEFORE): InputContext => ({
  at,
  actor: buildTestActor({ memberId: 'mem_bo', role: 'manager' }),
  source: 'gateway',
  eventId: 'evt_new',
});

/** By a Visa, before the link's end. */
export function succeeded(attemptId: string): Extract<LinkInput, { readonly type: 'succeeded' }> {
  const payment = { captured: AMOUNT, paymentRef: 'pay_2', paidAt: BEFORE, fee: null } as const;
  return { type: 'succeeded', attemptId, ...payment, method: { label: 'Visa ending 4242', last4: '4242' } };
}

const FIRST_ATTEMPT: Readonly<Record<LinkState, Partial<Attempt> | null>> = {
  open: null,
  processing: { status: 'processing' },
  paid: { status: 'succeeded', captured: AMOUNT },
  partially_refunded: { status: 'succeeded', captured: AMOUNT },
  refunded: { status: 'succeeded', captured: AMOUNT },
  expired: { status: 'closed' },
  cancelled: { status: 'closed' },
  needs_review: { status: 'succeeded', captured: ONE_CENT },
};

const REFUNDED_MINOR: Partial<Record<LinkState, number>> = { partially_refunded: 1000, refunded: 4999 };

/** What stands on its way for an input that moves it; `rf_1` of what is refunded is `pending`. */
const WAITING: Partial<Record<LinkInputType, RefundStatus>> = {
  approve_refund: 'awaiting_approval',
  decline_refund: 'awaiting_approval',
  lapse_refund: 'awaiting_approval',
  call_off_refund: 'scheduled',
  refund_left: 'scheduled',
};

/** A link in that state, with a second attempt that may report, except where the first one does; what is paid has what the input is about. */
export function linkIn(state: LinkState, input: LinkInputType): Link {
  const first = FIRST_ATTEMPT[state];
  const hasSecond = input !== 'start_attempt' && state !== 'processing';
  const isPaid = first?.status === 'succeeded';
  const isAboutDispute = input === 'write_evidence' || input === 'evidence_sent';
  const mismatch = {
    type: 'payment.mismatch',
    attemptId: 'att_1',
    captured: ONE_CENT,
    method: null,
  } as const;
  return buildTestLink({
    state,
    expiresAt: END,
    exception: state === 'needs_review' ? 'mismatch' : null,
    attempts: [
      ...(first === null ? [] : [buildTestAttempt(first)]),
      ...(hasSecond ? [buildTestAttempt({ id: 'att_2' })] : []),
    ],
    refunds: isPaid ? listRefunds(state, input) : [],
    disputes: isPaid && isAboutDispute ? [WRITTEN] : [],
    history: [
      buildTestEvent({ type: 'link.created' }),
      ...(state === 'needs_review' ? [buildTestEvent(mismatch)] : []),
    ],
  });
}

const WRITTEN = buildTestDispute({ evidence: { text: 'Sent', writtenBy: 'mem_jo', sentAt: null } });

function listRefunds(state: LinkState, input: LinkInputType): readonly Refund[] {
  const refunded = REFUNDED_MINOR[state];
  const waiting = WAITING[input];
  return [
    ...(refunded === undefined ? [] : [buildTestRefund({ amount: { minor: refunded, currency: 'USD' } })]),
    ...(waiting === undefined
      ? []
      : [
          buildTestRefund({
            ...{ id: 'rf_0', status: waiting, amount: ONE_CENT, leftAt: null },
            ...(waiting === 'scheduled' ? { leavesAt: START } : { lapsesAt: lapseOf(input) }),
          }),
        ]),
  ];
}

function lapseOf(input: LinkInputType): Date {
  return input === 'lapse_refund' ? START : LATER;
}

export function inputOf(type: LinkInputType, state: LinkState): LinkInput {
  const attemptId = state === 'processing' ? 'att_1' : 'att_2';
  switch (type) {
    case 'start_attempt':
      return { type, attemptId: 'att_3', provider: 'sandbox', gatewayAccountId: null };
    case 'attempt_opened':
      return { type, attemptId, providerRef: 'ref_new', checkoutUrl: 'https://pay.test/new' };
    case 'succeeded':
      return succeeded(attemptId);
    case 'failed':
    case 'declined':
      return { type, attemptId, reason: 'not_enough_funds' };
    case 'attempt_closed':
    case 'processing':
    case 'attempt_unclear':
      return { type, attemptId };
    case 'expire':
      return { type };
    case 'page_opened':
    case 'cancel':
      return { type, closedAttempts: ['att_1', 'att_2'] };
    case 'delivery_sent':
      return { type, ...MESSAGE, carrier: 'local_outbox' };
    case 'delivery_failed':
      return { type, ...MESSAGE, channel: 'sms', deliveryId: 'lnk_1:link:sms', reason: 'unknown' };
    case 'delivery_bounced':
      return { type, ...MESSAGE, reason: 'no_such_address' };
    case 'delivery_delayed':
      return { type, ...MESSAGE, reason: 'account' };
    case 'delivery_delivered':
    case 'delivery_called_off':
      return { type, ...MESSAGE };
    case 'ask_sending':
      return { type, purpose: { kind: 'link' }, channels: ['email'], dueAt: BEFORE };
    case 'move_sending':
      return { type, dueAt: BEFORE };
    case 'change_reminders':
      return { type, reminders: 'usual' };
    case 'change_notes':
      return { type, changes: [{ key: 'order', value: '1042' }] };
    case 'extend':
      return { type, expiresAt: LATER };
    case 'reissued':
      return { type, successor: { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' } };
    case 'share':
      return { type, card: { key: 'card:lnk_1:share:1', place: null } };
    case 'hand_over':
      return { type, toId: 'mem_jo', toName: 'Jo' };
    case 'make_out_receipt':
      return { type, details: { company: 'Lee Ltd', taxNumber: null } };
    default:
      return moneyInput(type);
  }
}
