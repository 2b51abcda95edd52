import { describe, expect, it } from '@jest/globals';
import { readMethod } from '../../../../../../src/adapters/payments/stripe/attempts/read-method.js';

describe('how it was paid at Stripe', () => {
  it.each([
    [{ type: 'card', card: { brand: 'visa', last4: '4242' } }, 'Visa', '4242'],
    [{ type: 'card', card: { brand: 'amex', last4: '0005' } }, 'American Express', '0005'],
    [{ type: 'card', card: { brand: 'cartes_bancaires', last4: '1' } }, 'Cartes Bancaires', null],
    [{ type: 'card', card: { brand: 'unknown', last4: null } }, 'Card', null],
    [{ type: 'card' }, 'Card', null],
    [{ type: 'card', card: 'visa' }, 'Card', null],
    [{ type: 'promptpay', promptpay: {} }, 'PromptPay', null],
    [{ type: 'sepa_debit', sepa_debit: { last4: '3000' } }, 'SEPA Direct Debit', '3000'],
    [{ type: 'us_bank_account', us_bank_account: { last4: '6789' } }, 'ACH Direct Debit', '6789'],
    [{ type: 'kakao_pay' }, 'Kakao Pay', null],
    [{ type: 'of_next_year', of_next_year: { brand: 7 } }, 'Of Next Year', null],
  ])('%j', (details, label, last4) => {
    expect(readMethod(details)).toEqual({ label, last4 });
  });
});
