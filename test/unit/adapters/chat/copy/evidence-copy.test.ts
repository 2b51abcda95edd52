import { describe, expect, it } from '@jest/globals';
import { describeEvidence } from '../../../../../src/adapters/chat/copy/evidence-copy.js';
import {
  buildPaidLink,
  buildPaidRefund,
  buildTestDispute,
  buildTestPayment,
  usd,
} from '../../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../../support/build-test-merchant.js';

const merchant = buildTestMerchant();
const at = (clock: string) => ({ at: new Date(`2026-11-22T${clock}:00.000Z`) });
const message = {
  deliveryId: 'd1',
  channel: 'email',
  carrier: 'sendgrid',
  purpose: { kind: 'link' },
} as const;
const paid = {
  type: 'payment.succeeded',
  attemptId: 'att_1',
  captured: usd(100_000),
  method: { label: 'Visa', last4: '4242' },
  paidAt: new Date('2026-11-22T10:04:00.000Z'),
} as const;
const link = buildPaidLink({
  attempts: [buildTestPayment(), buildTestPayment({ id: 'att_2' })],
  disputes: [buildTestDispute()],
  refunds: [buildPaidRefund()],
  history: [
    buildTestEvent({ type: 'link.created' }),
    buildTestEvent({ type: 'delivery.sent', ...message }, at('10:01')),
    buildTestEvent({ type: 'delivery.delivered', ...message }, at('10:02')),
    buildTestEvent({ type: 'page.opened' }, at('10:03')),
    buildTestEvent(paid, at('10:20')),
    buildTestEvent({ ...paid, attemptId: 'att_2', type: 'payment.over' }, at('10:21')),
    buildTestEvent(
      {
        type: 'delivery.sent',
        ...message,
        deliveryId: 'd2',
        purpose: { kind: 'receipt', of: 'payment', eventId: 'evt_payment.succeeded' },
      },
      at('10:22'),
    ),
    buildTestEvent({ type: 'refund.succeeded', refundId: 'rfd_1', amount: usd(10_000) }, at('11:00')),
  ],
});
const facts = { link, dispute: buildTestDispute(), merchant };

describe('describeEvidence', () => {
  it('says each step of the payment with its time, by the clock of the gateway', () => {
    expect(describeEvidence(facts).split('\n')).toEqual([
      'Payment of 1,000.00 USD for: School fees',
      'Reference: PL-7KQ2M9',
      'Customer: Ann Lee, ann@example.com',
      '',
      'Sun 22 Nov 2026, 17:00, Bangkok time: Lotus Valley School made the payment link.',
      'Sun 22 Nov 2026, 17:01, Bangkok time: The link was sent to the customer by email.',
      'Sun 22 Nov 2026, 17:02, Bangkok time: The email with the link arrived.',
      'Sun 22 Nov 2026, 17:03, Bangkok time: The customer opened the payment page.',
      'Sun 22 Nov 2026, 17:04, Bangkok time: The customer paid 1,000.00 USD by Visa 4242.',
      'Sun 22 Nov 2026, 17:22, Bangkok time: The receipt was sent to the customer by email.',
      'Sun 22 Nov 2026, 18:00, Bangkok time: 100.00 USD went back to the customer.',
    ]);
  });

  it('says nothing of what is not known, nor of another payment of the link', () => {
    const bare = { ...link, description: null, customer: { name: null, email: null, phone: null } };
    const dispute = buildTestDispute({ attemptId: 'att_2' });
    const lines = describeEvidence({ ...facts, link: bare, dispute }).split('\n');
    expect(lines.slice(0, 3)).toEqual(['Payment of 1,000.00 USD', 'Reference: PL-7KQ2M9', '']);
    expect(lines.filter((line) => /paid|went back/.test(line))).toHaveLength(1);
  });

  it("is in the merchant's language", () => {
    const settings = { ...merchant.settings, language: 'es' } as const;
    const text = describeEvidence({ ...facts, merchant: { ...merchant, settings } });
    expect(text).toContain('El cliente pagó 1,000.00 USD con Visa 4242.');
  });
});
