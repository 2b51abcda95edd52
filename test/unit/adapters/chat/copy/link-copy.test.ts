import { describe, expect, it } from '@jest/globals';
import { describeException } from '../../../../../src/adapters/chat/copy/exception-copy.js';
import { describeEvent } from '../../../../../src/adapters/chat/copy/fact-copy.js';
import { formatState } from '../../../../../src/adapters/chat/copy/state-copy.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { EventSource, LinkEvent, LinkFact } from '../../../../../src/domain/link/link-event.js';
import type { Attempt } from '../../../../../src/domain/payment/attempt.js';
import { buildTestDispute } from '../../../../support/build-paid-link.js';
import { buildTestRefund } from '../../../../support/build-test-link.js';
import { ENGLISH } from '../../../../support/english.js';

const AT = new Date('2026-11-25T11:00:00Z');
const VISA = { label: 'Visa ending 4242', last4: '4242' };
const PAID: Attempt = {
  id: 'att_1',
  provider: 'sandbox',
  providerRef: 'cs_1',
  checkoutUrl: null,
  status: 'succeeded',
  startedAt: AT,
  endedAt: AT,
  declineReason: null,
  captured: { minor: 4999, currency: 'USD' },
  method: VISA,
  gatewayAccountId: null,
  paymentRef: 'pay_1',
  fee: null,
};
const LINK: Link = {
  id: 'lnk_1',
  merchantId: 'mer_1',
  slug: 'AAAAAAAAAAAAAAAAAAAAAA',
  reference: 'PL-7KQ2M9',
  mode: 'test',
  reminders: 'off',
  ownerId: 'mem_1',
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
  amount: { minor: 4999, currency: 'USD' },
  description: null,
  customer: { name: null, email: null, phone: null },
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: AT,
  language: null,
  reissueOf: null,
  successor: null,
  receiptDetails: null,
};

function event(fact: LinkFact, source: EventSource = 'gateway', at = AT): LinkEvent {
  return { ...fact, id: 'evt_1', at, actor: { kind: 'system' }, source };
}

describe('formatState', () => {
  it.each([
    [{ state: 'open' }, '⚪ Open'],
    [{ state: 'processing' }, '🔵 Processing'],
    [{ state: 'paid' }, '🟢 Paid'],
    [{ state: 'paid', exception: 'late' }, '🟠 Needs a decision'],
    [{ state: 'paid', exception: 'over' }, '🟠 Needs a decision'],
    [{ state: 'needs_review', exception: 'mismatch' }, '🟠 Needs a decision'],
    [{ state: 'expired' }, '⚫ Expired'],
    [{ state: 'cancelled' }, '⚫ Cancelled'],
  ] as const)('shows %j', (standing, text) => {
    expect(formatState(ENGLISH, { ...LINK, ...standing })).toBe(text);
  });

  it('calls nothing refunded before its gateway says that it is', () => {
    const amount = { minor: 4999, currency: 'USD' };
    const stands = (status: 'pending' | 'succeeded') =>
      formatState(ENGLISH, {
        ...LINK,
        ...{ state: 'refunded', attempts: [PAID], refunds: [buildTestRefund({ status, amount })] },
      });
    expect(stands('pending')).toBe('🟢 Paid');
    expect(stands('succeeded')).toBe('🟣 Refunded');
  });

  it('says how much of the payment was given back', () => {
    const amount = { minor: 2000, currency: 'USD' };
    const refunds = (['succeeded', 'failed', 'scheduled', 'awaiting_approval'] as const).map((status) =>
      buildTestRefund({ status, amount }),
    );
    expect(formatState(ENGLISH, { ...LINK, state: 'partially_refunded', attempts: [PAID], refunds })).toBe(
      '🟣 Refunded 20.00 of 49.99 USD',
    );
  });

  it('never calls paid what a bank took back, unless what is left is all that was asked for', () => {
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const lost = (minor: number) => [buildTestDispute({ status: 'lost', amount: usd(minor) })];
    const paid = { ...LINK, state: 'paid', attempts: [PAID] } as const;
    expect(formatState(ENGLISH, { ...paid, disputes: lost(4999) })).toBe(
      '🟣 Bank took back 49.99 of 49.99 USD',
    );
    expect(formatState(ENGLISH, { ...paid, disputes: lost(500) })).toBe(
      '🟣 Bank took back 5.00 of 49.99 USD',
    );
    const refunds = [buildTestRefund({ status: 'succeeded', amount: usd(1000) })];
    const refunded = { ...paid, state: 'partially_refunded', refunds, disputes: lost(3999) } as const;
    expect(formatState(ENGLISH, refunded)).toBe('🟣 Refunded 10.00, bank took back 39.99 of 49.99 USD');
    const twice = [PAID, { ...PAID, id: 'att_2' }];
    expect(formatState(ENGLISH, { ...paid, attempts: twice, disputes: lost(4999) })).toBe('🟢 Paid');
    const open = [buildTestDispute({ amount: usd(4999) })];
    expect(formatState(ENGLISH, { ...paid, disputes: open })).toBe('🟢 Paid');
    const undecided = { ...paid, exception: 'late', disputes: lost(4999) } as const;
    expect(formatState(ENGLISH, undecided)).toBe('🟠 Needs a decision');
  });

  it('says it in the currency that was paid, where that is another than was asked for', () => {
    const captured = { minor: 8000, currency: 'EUR' };
    const refunds = [buildTestRefund({ status: 'succeeded', amount: { minor: 3000, currency: 'EUR' } })];
    const link = {
      ...LINK,
      state: 'partially_refunded',
      attempts: [{ ...PAID, captured }],
      refunds,
    } as const;
    expect(formatState(ENGLISH, link)).toBe('🟣 Refunded 30.00 of 80.00 EUR');
  });
});

describe('describeException', () => {
  const late: LinkFact = { type: 'payment.late', attemptId: 'att_1', captured: LINK.amount, method: VISA };

  it('is silent while nobody must look', () => {
    expect(describeException(ENGLISH, LINK)).toBeNull();
  });

  it('tells how late a payment came', () => {
    const history = [event(late, 'gateway', new Date('2026-11-25T11:12:00Z'))];
    expect(describeException(ENGLISH, { ...LINK, state: 'paid', exception: 'late', history })).toBe(
      'Paid 12 minutes after it expired',
    );
    const cancelled = [event({ type: 'link.cancelled' }, 'person'), ...history];
    expect(
      describeException(ENGLISH, { ...LINK, state: 'paid', exception: 'late', history: cancelled }),
    ).toBe('Paid 12 minutes after it was cancelled');
  });

  it('tells both amounts of a mismatch', () => {
    const captured = { minor: 4000, currency: 'USD' };
    const history = [event({ type: 'payment.mismatch', attemptId: 'att_1', captured, method: null })];
    expect(
      describeException(ENGLISH, { ...LINK, state: 'needs_review', exception: 'mismatch', history }),
    ).toBe('Paid 40.00 USD instead of 49.99 USD');
  });

  it('tells of a second payment', () => {
    expect(describeException(ENGLISH, { ...LINK, state: 'paid', exception: 'over' })).toBe(
      'Paid twice: 49.99 USD is surplus',
    );
  });
});

describe('describeEvent', () => {
  const payment = { attemptId: 'att_1', captured: { minor: 4000, currency: 'USD' }, method: VISA };
  const message = { deliveryId: 'lnk_1:link:email', carrier: 'local_outbox' } as const;

  it.each([
    [{ type: 'link.created' }, 'person', 'Created by Mai.'],
    [{ type: 'attempt.started', attemptId: 'a' }, 'person', 'The customer began to pay.'],
    [
      { type: 'attempt.failed', attemptId: 'a', reason: 'not_enough_funds' },
      'gateway',
      'Declined by the bank: not enough funds, told by the gateway. The link stays open.',
    ],
    [
      { type: 'payment.processing', attemptId: 'a' },
      'reconciliation',
      'The bank is confirming the payment, found by asking.',
    ],
    [{ type: 'payment.succeeded', ...payment }, 'gateway', 'Paid by Visa ending 4242, told by the gateway.'],
    [{ type: 'payment.succeeded', ...payment, method: null }, 'reconciliation', 'Paid, found by asking.'],
    [
      { type: 'payment.late', ...payment },
      'gateway',
      'Paid 40.00 USD by Visa ending 4242 after the link had ended, told by the gateway. A manager decides: keep or refund.',
    ],
    [
      { type: 'payment.over', ...payment },
      'gateway',
      'Paid a second time, 40.00 USD by Visa ending 4242, told by the gateway. The second payment is surplus: a manager decides.',
    ],
    [
      { type: 'payment.mismatch', ...payment },
      'gateway',
      'Paid 40.00 USD instead of 49.99 USD by Visa ending 4242, told by the gateway. A manager decides.',
    ],
    [
      { type: 'delivery.sent', ...message, channel: 'email', purpose: { kind: 'link' } },
      'clock',
      'Email did not leave this machine: no service is connected. SENDGRID_API_KEY connects one.',
    ],
    [
      { type: 'delivery.sent', ...message, channel: 'sms', purpose: { kind: 'link' } },
      'clock',
      'SMS did not leave this machine: no service is connected. TWILIO_ACCOUNT_SID connects one.',
    ],
    [
      { type: 'delivery.sent', ...message, channel: 'whatsapp', purpose: { kind: 'link' } },
      'clock',
      'WhatsApp message did not leave this machine: no service is connected. TWILIO_ACCOUNT_SID connects one.',
    ],
    [
      { type: 'delivery.sent', ...message, channel: 'sms', purpose: { kind: 'reminder', number: 2 } },
      'clock',
      'Reminder 2 by SMS did not leave this machine: no service is connected. TWILIO_ACCOUNT_SID connects one.',
    ],
    [
      { type: 'payment.late', ...payment, method: null },
      'reconciliation',
      'Paid 40.00 USD after the link had ended, found by asking. A manager decides: keep or refund.',
    ],
    [
      { type: 'payment.over', ...payment, method: null },
      'person',
      'Paid a second time, 40.00 USD. The second payment is surplus: a manager decides.',
    ],
    [
      { type: 'payment.mismatch', ...payment, method: null },
      'gateway',
      'Paid 40.00 USD instead of 49.99 USD, told by the gateway. A manager decides.',
    ],
    [
      { type: 'delivery.failed', ...message, channel: 'email', purpose: { kind: 'link' }, reason: 'unknown' },
      'clock',
      'Email may not have gone out: nobody knows. Send it again if they did not get it.',
    ],
    [
      {
        type: 'delivery.failed',
        ...message,
        channel: 'sms',
        purpose: { kind: 'reminder', number: 1 },
        reason: 'refused',
      },
      'clock',
      'Reminder 1 by SMS did not go out. It was rejected by the service that carries it. Send it by email, or share the address yourself.',
    ],
    [
      {
        type: 'delivery.failed',
        ...message,
        channel: 'whatsapp',
        purpose: { kind: 'link' },
        reason: 'gave_up',
      },
      'clock',
      'WhatsApp message did not go out. It could not be sent for a day. Send it again, or share the address yourself.',
    ],
    [{ type: 'link.expired' }, 'clock', 'Expired unpaid.'],
    [{ type: 'link.cancelled' }, 'person', 'Cancelled by Mai. Nothing was charged.'],
  ] as const)('tells %j', (fact, source, text) => {
    expect(
      describeEvent(ENGLISH, LINK, {
        event: event(fact, source),
        person: 'Mai',
        timeZone: 'UTC',
        hasInbox: false,
      }),
    ).toBe(text);
  });

  it('leaves out a person it does not know, and an openness that is over', () => {
    const created = event({ type: 'link.created' }, 'person');
    expect(
      describeEvent(ENGLISH, LINK, { event: created, person: null, timeZone: 'UTC', hasInbox: false }),
    ).toBe('Created.');
    const failed = event({ type: 'attempt.failed', attemptId: 'a', reason: 'card_expired' });
    expect(
      describeEvent(
        ENGLISH,
        { ...LINK, state: 'paid' },
        { event: failed, person: null, timeZone: 'UTC', hasInbox: false },
      ),
    ).toBe('Declined by the bank: the card has expired, told by the gateway.');
  });
});
