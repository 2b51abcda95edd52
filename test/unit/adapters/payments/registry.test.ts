import { describe, expect, it } from '@jest/globals';
import { createGatewayRegistry } from '../../../../src/adapters/payments/registry.js';
import type { Mode } from '../../../../src/domain/merchant/merchant.js';
import { createFakeGateway } from '../../../support/fake-gateway.js';

function gateway(provider: string, modes: readonly Mode[]) {
  return { ...createFakeGateway(provider), modes };
}

describe('createGatewayRegistry', () => {
  const registry = createGatewayRegistry([
    gateway('practice', ['test']),
    gateway('cards', ['test', 'live']),
    gateway('wallets', ['live']),
  ]);

  it('sends new attempts to the first gateway that serves their mode', () => {
    expect(registry.forMode('test').provider).toBe('practice');
    expect(registry.forMode('live').provider).toBe('cards');
  });

  it('finds each gateway by its provider', () => {
    expect(registry.byProvider('wallets').provider).toBe('wallets');
  });

  it('refuses a provider and a mode that no gateway has', () => {
    expect(() => registry.byProvider('sendgrid')).toThrow(
      expect.objectContaining({ code: 'provider_unknown', details: { provider: 'sendgrid' } }),
    );
    expect(() => createGatewayRegistry([gateway('practice', ['test'])]).forMode('live')).toThrow(
      expect.objectContaining({ code: 'provider_unknown', details: { mode: 'live' } }),
    );
  });
});
