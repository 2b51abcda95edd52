import { describe, expect, it } from '@jest/globals';
import { composeMessage } from '../../../../../src/adapters/delivery/compose-message.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { measureSms } from '../../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import type { DeliveryChannel } from '../../../../../src/domain/delivery/delivery.js';
import {
  buildTestOutgoing,
  LEGAL,
  MADE_OUT,
  type OutgoingChange,
  PAY_URL,
  RECEIPT,
  REFUND_RECEIPT,
  SOURCE,
  TAKEN_RECEIPT,
} from '../build-test-outgoing.js';

const compose = (channel: DeliveryChannel, change: OutgoingChange) =>
  composeMessage(channel, readMessageFacts(buildTestOutgoing(change), SOURCE));
const RECEIPT_URL = `${PAY_URL}/receipt`;

describe('composeMessage, the receipt of a payment', () => {
  it('is an email that says what was paid, when, how, by whom and to whom', () => {
    const change = { ...RECEIPT, link: { ...RECEIPT.link, ...MADE_OUT }, sending: LEGAL };
    const { subject, text } = compose('email', { ...change, link: { ...change.link, mode: 'test' } });
    expect(subject).toBe('Paid: 49.99 USD to Lotus Valley School');
    expect(text).toBe(`Test mode: no money moves.

Paid: 49.99 USD to Lotus Valley School

What for: School fees
Paid on: Wed 25 Nov 2026, 18:00, Bangkok time
Paid with: Visa ending 4242
Reference: INV-2026-0042
Made out to: Lee Trading
Your tax number: DE123456789
Issued by: Lotus Valley Ltd
Tax number: 0105551234567

The receipt is here:
${RECEIPT_URL}

Questions? Ask them the way you usually do, and give the reference INV-2026-0042.

Sent by Paylink for Lotus Valley School.
`);
  });

  it('leaves out what is not known', () => {
    const { text } = compose('email', { ...RECEIPT, link: { ...RECEIPT.link, description: null } });
    expect(text).toContain(
      '\n\nPaid on: Wed 25 Nov 2026, 18:00, Bangkok time\nPaid with: Visa ending 4242\nReference: INV-2026-0042\nFor: Ann Lee\n\n',
    );
  });

  it('sent once a bank took the money back, says so by every way, in one text message', () => {
    const { text, html } = compose('email', TAKEN_RECEIPT);
    expect(text).toContain('\n\nYour bank took back 49.99 of 49.99 USD\n\n');
    expect(html).toContain('Your bank took back 49.99 of 49.99 USD');
    const sms = compose('sms', TAKEN_RECEIPT).text;
    expect(sms).toBe(
      `Paid: 49.99 USD to Lotus Valley School, School fees. Your bank took back 49.99 of 49.99 USD. Receipt: ${RECEIPT_URL}`,
    );
    expect(measureSms(sms).segments).toBe(1);
    const whatsapp = compose('whatsapp', TAKEN_RECEIPT);
    expect(whatsapp.text).toContain('\nYour bank took back 49.99 of 49.99 USD\n');
    expect(whatsapp.whatsappVariables?.[4]).toBe(
      'Wed 25 Nov 2026, 18:00, Bangkok time · Your bank took back 49.99 of 49.99 USD',
    );
  });

  it('leads to the receipt and nowhere else, and asks for nothing', () => {
    const { html } = compose('email', RECEIPT);
    expect([...(html ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      RECEIPT_URL,
      RECEIPT_URL,
    ]);
    expect(html).not.toContain('asks you to pay');
  });

  it('is one text message', () => {
    expect(compose('sms', RECEIPT).text).toBe(
      `Paid: 49.99 USD to Lotus Valley School, School fees. Receipt: ${RECEIPT_URL}`,
    );
  });

  it('is a WhatsApp message, and variables of a template', () => {
    const { text, whatsappVariables } = compose('whatsapp', RECEIPT);
    expect(text).toMatch(/^Paid: 49\.99 USD to Lotus Valley School\nWhat for: School fees\nPaid on: /);
    expect(text.endsWith(`The receipt is here: ${RECEIPT_URL}`)).toBe(true);
    expect(whatsappVariables).toMatchObject({
      '4': 'Wed 25 Nov 2026, 18:00, Bangkok time',
      '5': RECEIPT_URL,
    });
  });
});

describe('composeMessage, the receipt of a refund', () => {
  it('says how much went back, of how much, and how long that can take', () => {
    const { subject, text } = compose('email', REFUND_RECEIPT);
    expect(subject).toBe('Refunded: 20.00 USD from Lotus Valley School');
    expect(text).toContain('\nRefunded on: Wed 25 Nov 2026, 18:00, Bangkok time\n');
    expect(text).toContain(
      '\n\nRefunded 20.00 of 49.99 USD\n\nA refund can take 5 to 10 days to reach you.\n\n',
    );
    expect(compose('sms', REFUND_RECEIPT).text).toBe(
      `Refunded: 20.00 USD from Lotus Valley School, School fees. It can take 5 to 10 days: ${RECEIPT_URL}`,
    );
  });

  it('counts all that was paid when a link was paid twice', () => {
    const history = (REFUND_RECEIPT.link?.history ?? []).flatMap((event) =>
      event.type === 'payment.succeeded'
        ? [event, { ...event, id: 'evt_over', type: 'payment.over' as const, attemptId: 'att_2' }]
        : [event],
    );
    const { text } = compose('email', { ...REFUND_RECEIPT, link: { history } });
    expect(text).toContain('\n\nRefunded 20.00 of 99.98 USD\n\n');
  });

  it('says the amount once when all of it went back at once', () => {
    const history = (REFUND_RECEIPT.link?.history ?? []).map((event) =>
      event.type === 'refund.succeeded' ? { ...event, amount: { minor: 4999, currency: 'USD' } } : event,
    );
    expect(compose('email', { ...REFUND_RECEIPT, link: { history } }).text).not.toContain(' of 49.99 USD');
  });

  it('is sent by what the link says when the history does not have its event', () => {
    const { text } = compose('email', { ...RECEIPT, link: { history: [] } });
    expect(text).toMatch(/^Paid: 49\.99 USD to Lotus Valley School\n/);
  });
});
