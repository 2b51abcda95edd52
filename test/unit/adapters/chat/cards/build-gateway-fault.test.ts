import { describe, expect, it } from '@jest/globals';
import { buildGatewayFault } from '../../../../../src/adapters/chat/cards/build-gateway-fault.js';
import { ENGLISH } from '../../../../support/english.js';

const FAULT = { kind: 'gateway_fault', language: 'en' } as const;

describe('buildGatewayFault', () => {
  it.each([
    ['stripe', 'key_refused', 'It refuses the key in STRIPE_SECRET_KEY: make a new one there'],
    ['portone', 'key_refused', 'It refuses the key in PORTONE_SECRET_KEY: make a new one there'],
    ['stripe', 'not_allowed', 'The key in STRIPE_SECRET_KEY lacks a right that this needs'],
    ['stripe', 'wrong_mode', 'The key in STRIPE_SECRET_KEY is of the other mode, test or live'],
  ] as const)('says to whoever runs Paylink what to do at %s: %s', (provider, problem, said) => {
    expect(JSON.stringify(buildGatewayFault(ENGLISH, { ...FAULT, provider, problem }))).toContain(said);
  });

  it('names the gateway first', () => {
    const card = buildGatewayFault(ENGLISH, { ...FAULT, provider: 'stripe', problem: 'key_refused' });
    expect(card.headline).toEqual([
      expect.objectContaining({ text: 'Stripe does not take the keys of this Paylink' }),
    ]);
  });
});
