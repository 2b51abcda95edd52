import type { Delivery } from '../../../../src/domain/delivery/delivery.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { Language } from '../../../../src/domain/text/language.js';
import type { OutgoingDelivery } from '../../../../src/ports/notifier.js';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';

export const PUBLIC_URL = 'https://pay.example.com';
export const PAY_URL = 'https://pay.example.com/p/slug000000000000000001';

export interface OutgoingChange {
  readonly link?: Partial<Link>;
  readonly delivery?: Partial<Delivery>;
  readonly merchantName?: string;
  readonly timeZone?: string;
  /** The merchant's, and so the customer's when the link names none. */
  readonly language?: Language;
  readonly makerName?: string | null;
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
    merchant: buildTestMerchant({ name: merchantName, settings: { ...settings, timeZone, language } }),
    makerName,
  };
}

/** Changes it into the first reminder. */
export const REMINDER: Partial<Delivery> = { purpose: { kind: 'reminder', number: 1 } };

const NAMELESS = { name: null, email: 'ann@example.com', phone: '+66812345678' };

/** Together they say every word that a message to a customer can say. */
export const EVERY_CHANGE: readonly OutgoingChange[] = [{}, { delivery: REMINDER }].flatMap((change) => [
  { ...change, link: { mode: 'test' } },
  { ...change, link: { description: null, expiresAt: null, customer: NAMELESS }, makerName: null },
]);
