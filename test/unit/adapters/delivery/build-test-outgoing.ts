import type { MessageSource } from '../../../../src/adapters/delivery/templates/message-facts.js';
import type { Delivery } from '../../../../src/domain/delivery/delivery.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { SendingSettings } from '../../../../src/domain/merchant/sending-settings.js';
import type { Language } from '../../../../src/domain/text/language.js';
import type { OutgoingDelivery } from '../../../../src/ports/notifier.js';
import { buildTestDispute } from '../../../support/build-paid-link.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';

export const PUBLIC_URL = 'https://pay.example.com';
/** Addresses of the pay page in texts too, and no logo. */
export const SOURCE: MessageSource = { publicUrl: PUBLIC_URL, shortUrl: null, logo: null };
export const PAY_URL = 'https://pay.example.com/p/slug000000000000000001';

export interface OutgoingChange {
  readonly link?: Partial<Link>;
  readonly delivery?: Partial<Delivery>;
  readonly merchantName?: string;
  readonly timeZone?: string;
  /** The merchant's, and so the customer's when the link names none. */
  readonly language?: Language;
  readonly makerName?: string | null;
  readonly sending?: Partial<SendingSettings>;
}

/** The first email about a live link of 49.99 USD for school fees, to be paid by Wed 25 Nov 2026, 18:00 in Bangkok. */
export function buildTestOutgoing(change: OutgoingChange = {}): OutgoingDelivery {
  const { merchantName = 'Lotus Valley School', makerName = 'Mai' } = change;
  const { timeZone = 'Asia/Bangkok', language = 'en' } = change;
  const { settings } = buildTestMerchant();
  return {
    delivery: {
      id: 'lnk_1:link:email',
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      channel: 'email',
      address: 'ann@example.com',
      purpose: { kind: 'link' },
      dueAt: START,
      failures: 0,
      ...change.delivery,
    },
    link: buildTestLink({
      mode: 'live',
      reference: 'INV-2026-0042',
      expiresAt: new Date('2026-11-25T11:00:00.000Z'),
      ...change.link,
    }),
    merchant: buildTestMerchant({
      name: merchantName,
      settings: { ...settings, timeZone, language, sending: { ...settings.sending, ...change.sending } },
    }),
    makerName,
  };
}

/** Changes it into the first reminder. */
export const REMINDER: Partial<Delivery> = { purpose: { kind: 'reminder', number: 1 } };

/** When the money of the receipts moved: Wed 25 Nov 2026, 18:00 in Bangkok. */
const MOVED = { at: new Date('2026-11-25T11:00:00.000Z') };
const METHOD = { label: 'Visa ending 4242', last4: '4242' };
const USD_49_99 = { minor: 4999, currency: 'USD' };

const PAID = buildTestEvent(
  { type: 'payment.succeeded', attemptId: 'att_1', captured: USD_49_99, method: METHOD },
  { ...MOVED, id: 'evt_paid' },
);
const REFUNDED = buildTestEvent(
  { type: 'refund.succeeded', refundId: 'ref_1', amount: { minor: 2000, currency: 'USD' } },
  { ...MOVED, id: 'evt_refund' },
);
const MONEY_MOVED: Partial<Link> = { state: 'partially_refunded', history: [PAID, REFUNDED] };

/** Changes it into the receipt of a payment by card. */
export const RECEIPT: OutgoingChange = {
  delivery: { purpose: { kind: 'receipt', of: 'payment', eventId: 'evt_paid' } },
  link: MONEY_MOVED,
};

/** Changes it into the receipt of 20.00 USD that went back. */
export const REFUND_RECEIPT: OutgoingChange = {
  delivery: { purpose: { kind: 'receipt', of: 'refund', eventId: 'evt_refund' } },
  link: MONEY_MOVED,
};

/** Changes it into the receipt of a payment that a bank took back by then. */
export const TAKEN_RECEIPT: OutgoingChange = {
  ...RECEIPT,
  link: {
    ...MONEY_MOVED,
    attempts: [buildTestAttempt({ status: 'succeeded', captured: USD_49_99 })],
    disputes: [buildTestDispute({ status: 'lost', amount: USD_49_99 })],
  },
};

/** All that a receipt can say of who gives it and who gets it. */
export const LEGAL: Partial<SendingSettings> = { legalName: 'Lotus Valley Ltd', taxNumber: '0105551234567' };
export const MADE_OUT: Partial<Link> = {
  receiptDetails: { company: 'Lee Trading', taxNumber: 'DE123456789' },
};

const NAMELESS = { name: null, email: 'ann@example.com', phone: '+66812345678' };

/** Together they say every word that a message that asks for money can say. */
export const EVERY_ASK: readonly OutgoingChange[] = [{}, { delivery: REMINDER }].flatMap((change) => [
  { ...change, link: { mode: 'test' } },
  { ...change, link: { description: null, expiresAt: null, customer: NAMELESS }, makerName: null },
  { ...change, sending: { replyTo: 'school@example.com' } },
]);

/** The same of receipts. */
export const EVERY_RECEIPT: readonly OutgoingChange[] = [RECEIPT, REFUND_RECEIPT, TAKEN_RECEIPT].flatMap(
  (change) => [
    { ...change, link: { ...change.link, ...MADE_OUT, mode: 'test' }, sending: LEGAL },
    { ...change, link: { ...change.link, description: null, customer: NAMELESS } },
    { ...change, sending: { replyTo: 'school@example.com' } },
  ],
);
