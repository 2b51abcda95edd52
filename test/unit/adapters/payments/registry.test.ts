import { describe, expect, it } from '@jest/globals';
import { createGatewayRegistry } from '../../../../src/adapters/payments/registry.js';
import type { Mode } from '../../../../src/domain/merchant/merchant.js';
import type { Payee, PaymentGateway } from '../../../../src/ports/payment-gateway.js';
import { createFakeGateway } from '../../../support/fake-gateway.js';

function gateway(provider: string, modes: readonly Mode[]) {
  const serves: PaymentGateway['serves'] = ({ mode }) => modes.includes(mode);
  return { ...createFakeGateway(provider), serves };
}

describe('createGatewayRegistry', () => {
  const registry = createGatewayRegistry([
    gateway('practice', ['test']),
    gateway('cards', ['test', 'live']),
    gateway('wallets', ['live']),
  ]);

  it('sends new attempts to the first gateway that serves the merchant in its mode', () => {
    expect(registry.forPayee({ merchantId: 'mer_1', mode: 'test' }).provider).toBe('practice');
    expect(registry.forPayee({ merchantId: 'mer_1', mode: 'live' }).provider).toBe('cards');
  });

  it('lets a merchant have a gateway of its own, in front of the others', () => {
    const own = { ...createFakeGateway('own'), serves: ({ merchantId }: Payee) => merchantId === 'mer_2' };
    const both = createGatewayRegistry([own, gateway('cards', ['test', 'live'])]);
    expect(both.forPayee({ merchantId: 'mer_2', mode: 'live' }).provider).toBe('own');
    expect(both.forPayee({ merchantId: 'mer_1', mode: 'live' }).provider).toBe('cards');
  });

  it('finds each gateway by its provider', () => {
    expect(registry.byProvider('wallets').provider).toBe('wallets');
  });

  it('refuses a provider and a mode that no gateway has', () => {
    expect(() => registry.byProvider('sendgrid')).toThrow(
      expect.objectContaining({ code: 'provider_unknown', details: { provider: 'sendgrid' } }),
    );
    const practice = createGatewayRegistry([gateway('practice', ['test'])]);
    expect(() => practice.forPayee({ merchantId: 'mer_1', mode: 'live' })).toThrow(
      expect.objectContaining({ code: 'provider_unknown', details: { mode: 'live' } }),
    );
  });
});
