import { describe, expect, it } from '@jest/globals';
import {
  isSignatureOf,
  signFields,
} from '../../../../../../src/adapters/payments/portone/wire/sign-fields.js';
import { signLikePortone } from '../../../../../support/portone/portone-signature.js';

/** The request of the samples at https://docs.portone.cloud/docs/payment-request. */
const SAMPLE = {
  success_url: 'https://checkout.portone.cloud/success.html',
  amount: '100',
  client_key: 'PORTONE_KEY',
  currency: 'USD',
  failure_url: 'https://checkout.portone.cloud/failure.html',
  merchant_order_id: '',
};

describe('signatures', () => {
  it("signs the documentation's request as its own sample does", () => {
    // What the sample in Node prints when it is run.
    expect(signFields('PORTONE_SECRET', SAMPLE)).toBe('CF3OkWqM2SG6d5phUe2lLM2RGl3b95n+xdafLmBP0G0=');
  });

  it('is the same whatever the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(SAMPLE).reverse());
    expect(signFields('PORTONE_SECRET', reversed)).toBe(signFields('PORTONE_SECRET', SAMPLE));
  });

  it.each(['Credit Card', 'Card *4242', 'a~b', "O'Brien (test)!", '테스트카드 | 1', 'a+b&c=d%', ''])(
    'knows the signature of PortOne and of its samples over %j',
    (method_name) => {
      const fields = { method_name, amount: '12.5', status: 'Success' };
      expect(isSignatureOf('secret', fields, signLikePortone('secret', fields))).toBe(true);
      expect(isSignatureOf('secret', fields, signFields('secret', fields))).toBe(true);
      expect(isSignatureOf('another', fields, signFields('secret', fields))).toBe(false);
      expect(isSignatureOf('secret', { ...fields, amount: '12.6' }, signFields('secret', fields))).toBe(
        false,
      );
    },
  );

  it('takes no other spelling of a signature', () => {
    const fields = { a: 'b' };
    const signature = signFields('secret', fields);
    const others = [
      '',
      '=',
      `${signature} `,
      signature.replace('=', ''),
      signature.toLowerCase(),
      'é'.repeat(44),
    ];
    expect(others.map((other) => isSignatureOf('secret', fields, other))).toEqual(others.map(() => false));
  });
});
