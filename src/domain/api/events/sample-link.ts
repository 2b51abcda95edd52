import type { Link } from '../../link/link.js';
import type { Payment } from '../../payment/balance.js';
import type { Dispute } from '../../payment/dispute.js';
import type { Refund } from '../../refund/refund.js';

/** When all of the sample happened, unless it is asked for another time. */
const AT = new Date('2026-11-27T09:00:00.000Z');
const AMOUNT = { minor: 4999, currency: 'USD' };
const IN_A_WEEK = new Date('2026-12-04T09:00:00.000Z');

/** The payment of the sample link. */
export const SAMPLE_PAYMENT: Payment = {
  id: 'att_01kb2sampleaaaaaaaaaaaaaaaa',
  provider: 'sandbox',
  gatewayAccountId: null,
  providerRef: 'ses_sample',
  checkoutUrl: null,
  status: 'succeeded',
  startedAt: AT,
  endedAt: AT,
  declineReason: null,
  captured: AMOUNT,
  method: { label: 'Visa', last4: '4242' },
  paymentRef: 'sandbox_payment_1',
  fee: { minor: 175, currency: 'USD' },
};

/** A refund of a part of it. */
export const SAMPLE_REFUND: Refund = {
  id: 'rfd_01kb2sampleaaaaaaaaaaaaaaaa',
  attemptId: SAMPLE_PAYMENT.id,
  amount: { minor: 1000, currency: 'USD' },
  status: 'succeeded',
  requestedAt: AT,
  requestedBy: { kind: 'system' },
  reason: 'One lesson less',
  approvedBy: null,
  lapsesAt: null,
  leavesAt: null,
  refundRef: 'sandbox_refund_1',
  failure: null,
  leftAt: AT,
};

export const SAMPLE_DISPUTE: Dispute = {
  disputeRef: 'dp_sample_1',
  attemptId: SAMPLE_PAYMENT.id,
  amount: AMOUNT,
  reason: 'not_received',
  status: 'needs_response',
  openedAt: AT,
  dueAt: IN_A_WEEK,
  fee: { minor: 1500, currency: 'USD' },
  closedAt: null,
  evidence: null,
};

/** An open link of school fees for Ann Lee, sent by e-mail; nobody paid yet. */
export const SAMPLE_LINK: Link = {
  id: 'lnk_01kb2sampleaaaaaaaaaaaaaaaa',
  merchantId: 'mer_sample',
  slug: 'sampleSlug0000000000001',
  reference: 'PL-7KQ2M9',
  mode: 'test',
  amount: AMOUNT,
  description: 'School fees, November',
  customer: { name: 'Ann Lee', email: 'ann@example.com', phone: null },
  notes: [{ key: 'order', value: '1042' }],
  channels: ['email'],
  sendTiming: { kind: 'now' },
  expiresAt: IN_A_WEEK,
  language: null,
  reminders: 'off',
  reissueOf: null,
  successor: null,
  receiptDetails: null,
  ownerId: 'mem_01kb2sampleaaaaaaaaaaaaaaaa',
  cardPlaces: [],
  createdAt: AT,
  state: 'open',
  exception: null,
  disputeOpen: false,
  attempts: [],
  refunds: [],
  disputes: [],
  history: [],
  version: 1,
};
