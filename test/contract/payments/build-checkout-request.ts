import type { CheckoutRequest } from '../../../src/ports/payment-gateway.js';
import { START } from '../../support/fake-clock.js';

const PAY_URL = 'http://pay.example.test/p/some-slug';
export const RETURN_URL = `${PAY_URL}/back/att_1`;

/** A request for 49.99 USD; the attempt's id is what makes it another one. */
export function buildCheckoutRequest(
  attemptId: string,
  overrides: Partial<CheckoutRequest> = {},
): CheckoutRequest {
  return {
    attemptId,
    merchantName: 'Lotus Valley School',
    mode: 'test',
    amount: { minor: 4999, currency: 'USD' },
    description: 'School fees, class XII B',
    customerEmail: 'ann@example.com',
    reference: 'INV-2026-0042',
    payUrl: PAY_URL,
    returnUrl: RETURN_URL,
    expiresAt: null,
    startedAt: START,
    ...overrides,
  };
}
