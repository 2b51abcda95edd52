import fc from 'fast-check';
import { type Customer, LINK_STATES, type Link, type SendTiming } from '../../../../src/domain/link/link.js';
import type { LinkEvent, LinkFact } from '../../../../src/domain/link/link-event.js';
import type { Actor } from '../../../../src/domain/merchant/actor.js';
import { MAX_AMOUNT_MINOR, type Money } from '../../../../src/domain/money/money.js';
import type { Attempt } from '../../../../src/domain/payment/attempt.js';
import type { Dispute } from '../../../../src/domain/payment/dispute.js';
import type { Refund } from '../../../../src/domain/refund/refund.js';
import { LANGUAGES } from '../../../../src/domain/text/language.js';

const id = fc.string({ minLength: 1, maxLength: 30 });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('$set', 'a.b', '__proto__'),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const date = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') });
const money: fc.Arbitrary<Money> = fc.record({
  minor: fc.integer({ min: 1, max: MAX_AMOUNT_MINOR }),
  currency: fc.constantFrom('USD', 'JPY', 'KWD'),
});
const method = fc.record({ label: text, last4: maybe(fc.constant('4242')) });

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom<Actor>({ kind: 'customer' }, { kind: 'system' }, { kind: 'gateway', provider: 'sandbox' }),
  fc.record({
    kind: fc.constant('member' as const),
    merchantId: id,
    memberId: id,
    role: fc.constantFrom('owner' as const, 'sales' as const),
  }),
);

const fact: fc.Arbitrary<LinkFact> = fc.oneof(
  fc.record({ type: fc.constantFrom('link.created' as const, 'link.expired' as const) }),
  fc.record({
    type: fc.constant('attempt.failed' as const),
    attemptId: id,
    reason: fc.constant('card_declined' as const),
  }),
  fc.record({
    type: fc.constantFrom('payment.succeeded' as const, 'payment.over' as const),
    attemptId: id,
    captured: money,
    method: maybe(method),
  }),
  fc.record({
    type: fc.constant('refund.requested' as const),
    refundId: id,
    amount: money,
    reason: maybe(text),
    needsApproval: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('dispute.opened' as const),
    disputeRef: id,
    attemptId: id,
    amount: money,
    reason: fc.constant('not_received' as const),
    dueAt: maybe(date),
    fee: maybe(money),
  }),
  fc.record({
    type: fc.constant('sending.asked' as const),
    purpose: fc.constant({ kind: 'link' as const }),
    channels: fc.constant(['email' as const]),
    dueAt: date,
  }),
  fc.record({
    type: fc.constant('reminders.changed' as const),
    reminders: fc.record({ at: fc.array(date, { minLength: 1, maxLength: 3 }) }),
  }),
  fc.record({
    type: fc.constant('notes.changed' as const),
    keys: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
);

const event: fc.Arbitrary<LinkEvent> = fc
  .tuple(
    fact,
    fc.record({
      id,
      at: date,
      actor,
      source: fc.constantFrom('person' as const, 'gateway' as const, 'clock' as const),
    }),
  )
  .map(([what, how]) => ({ ...what, ...how }));

const attempt: fc.Arbitrary<Attempt> = fc.record({
  id,
  provider: id,
  providerRef: maybe(id),
  checkoutUrl: maybe(text),
  status: fc.constantFrom('started' as const, 'failed' as const, 'succeeded' as const),
  startedAt: date,
  endedAt: maybe(date),
  declineReason: maybe(fc.constant('not_enough_funds' as const)),
  captured: maybe(money),
  method: maybe(method),
  gatewayAccountId: maybe(id),
  paymentRef: maybe(id),
  fee: maybe(money),
});

const refund: fc.Arbitrary<Refund> = fc.record({
  id,
  amount: money,
  status: fc.constantFrom('pending' as const, 'succeeded' as const, 'failed' as const),
  requestedAt: date,
  reason: maybe(text),
  attemptId: id,
  requestedBy: actor,
  approvedBy: maybe(id),
  lapsesAt: maybe(date),
  leavesAt: maybe(date),
  refundRef: maybe(id),
  failure: maybe(text),
  leftAt: maybe(date),
});

const dispute: fc.Arbitrary<Dispute> = fc.record({
  disputeRef: id,
  attemptId: id,
  amount: money,
  reason: fc.constantFrom('fraudulent' as const, 'other' as const),
  status: fc.constantFrom('needs_response' as const, 'lost' as const),
  openedAt: date,
  dueAt: maybe(date),
  fee: maybe(money),
  closedAt: maybe(date),
  evidence: maybe(fc.record({ text, writtenBy: id, sentAt: maybe(date) })),
});

const customer: fc.Arbitrary<Customer> = fc.record({
  name: maybe(text),
  email: maybe(text),
  phone: maybe(text),
});

const sendTiming: fc.Arbitrary<SendTiming> = fc.oneof(
  fc.constantFrom<SendTiming>({ kind: 'now' }, { kind: 'no' }),
  fc.record({ kind: fc.constant('at' as const), at: date }),
);

const place = fc.record(
  { platform: fc.constantFrom('slack' as const, 'telegram' as const), channelId: id, workspaceId: id },
  { requiredKeys: ['platform', 'channelId'] },
);

/** Any shape that the types of a link allow, whether its story makes sense or not. */
export const anyLink: fc.Arbitrary<Link> = fc.record({
  id,
  merchantId: id,
  slug: id,
  reference: id,
  mode: fc.constantFrom('test' as const, 'live' as const),
  reminders: fc.oneof(
    fc.constantFrom('off' as const, 'usual' as const),
    fc.record({ at: fc.array(date, { minLength: 1, maxLength: 3 }) }),
  ),
  reissueOf: maybe(id),
  successor: maybe(fc.record({ linkId: id, slug: id, reference: id })),
  receiptDetails: maybe(fc.record({ company: id, taxNumber: maybe(id) })),
  ownerId: id,
  cardPlaces: fc.array(fc.record({ key: id, place: maybe(place) }), { maxLength: 3 }),
  createdAt: date,
  state: fc.constantFrom(...LINK_STATES),
  exception: maybe(fc.constantFrom('late' as const, 'over' as const, 'mismatch' as const)),
  disputeOpen: fc.boolean(),
  amount: money,
  description: maybe(text),
  customer,
  notes: fc.array(fc.record({ key: text, value: text }), { maxLength: 15 }),
  channels: fc.subarray(['email' as const, 'sms' as const, 'whatsapp' as const]),
  sendTiming,
  expiresAt: maybe(date),
  language: maybe(fc.constantFrom(...LANGUAGES)),
  attempts: fc.array(attempt, { maxLength: 4 }),
  disputes: fc.array(dispute, { maxLength: 2 }),
  refunds: fc.array(refund, { maxLength: 4 }),
  history: fc.array(event, { maxLength: 6 }),
  version: fc.nat(),
});
