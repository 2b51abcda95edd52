import { describe, expect, it } from '@jest/globals';
import { readStartRefusal } from '../../../../../../src/adapters/payments/stripe/attempts/read-start-refusal.js';

describe('why Stripe opens no checkout', () => {
  it.each([
    ['amount_too_small', 'amount_too_small'],
    ['amount_too_large', 'amount_too_large'],
    ['invalid_line_items[0][price_data][currency]', 'currency_unsupported'],
    ['parameter_invalid_empty', 'not_accepted'],
    ['idempotency_error', 'not_accepted'],
  ])('%s: %s', (code, reason) => {
    expect(readStartRefusal(code)).toBe(reason);
  });
});
