import { describe, expect, it } from '@jest/globals';
import { buildGatewayNote } from '../../../../../src/adapters/chat/cards/build-gateway-note.js';
import { ENGLISH } from '../../../../support/english.js';

const NOTE = { kind: 'gateway_note', provider: 'stripe', problem: 'key_refused' } as const;
const read = (part: object) => buildGatewayNote({ ...NOTE, ...part }, { words: ENGLISH }).text;

describe('build-gateway-note', () => {
  it('tells an owner how to mend the merchant’s own keys, and that what waits goes by itself', () => {
    expect(read({})).toBe(
      'Payments and refunds wait: Stripe does not take our keys. It refuses the key. Make a new one there and enter it in the settings. What waits goes by itself once it works again.',
    );
  });

  it('says of nothing that it waits where a customer could not begin to pay', () => {
    expect(read({ isPress: true })).toBe(
      'A customer could not pay: Stripe does not take our keys. It refuses the key. Make a new one there and enter it in the settings.',
    );
  });

  it('asks no owner to mend keys that are the operator’s', () => {
    expect(read({ isPress: true, isOperators: true })).toBe(
      'A customer could not pay: Stripe does not take our keys. The key belongs to whoever runs Paylink: only they can mend it. Tell them.',
    );
  });
});
