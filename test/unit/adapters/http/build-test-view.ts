import type { PayPageView } from '../../../../src/service/payments/open-pay-page.js';

/** An open link of 49.99 USD for school fees, to be paid by Wed 25 Nov 2026, 18:00 in Bangkok. */
export function buildTestView(change: Partial<PayPageView> = {}): PayPageView {
  return {
    state: 'open',
    mode: 'live',
    isPaused: false,
    merchantName: 'Lotus Valley School',
    amount: { minor: 4999, currency: 'USD' },
    description: 'School fees, class XII B',
    customerName: 'Ann Lee',
    customerEmail: 'ann@example.com',
    reference: 'INV-2026-0042',
    expiresAt: new Date('2026-11-25T11:00:00.000Z'),
    language: null,
    merchantLanguage: 'en',
    timeZone: 'Asia/Bangkok',
    declined: null,
    declinedAttemptId: null,
    isFailureTold: false,
    closing: null,
    writesTo: null,
    whomToAsk: null,
    successorSlug: null,
    accentColor: null,
    logoId: null,
    ...change,
  };
}
