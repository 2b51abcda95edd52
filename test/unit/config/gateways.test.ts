import { describe, expect, it } from '@jest/globals';
import { ConfigError, type ConfigProblem } from '../../../src/config/config-error.js';
import { loadConfig } from '../../../src/config/load-config.js';

function problemsOf(environment: Record<string, string>): readonly ConfigProblem[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const variablesOf = (environment: Record<string, string>) =>
  problemsOf(environment).map(({ variable }) => variable);

const PORTONE = { PORTONE_CLIENT_KEY: 'client', PORTONE_SECRET_KEY: 'secret' };

describe('loadConfig, of gateways', () => {
  it.each([
    ['sk_test_1', 'test'],
    ['rk_test_1', 'test'],
    ['sk_live_1', 'live'],
    ['rk_live_1', 'live'],
  ])('reads of %s that Stripe is on in mode %s', (secretKey, mode) => {
    expect(loadConfig({ STRIPE_SECRET_KEY: secretKey }).stripe).toEqual({
      secretKey,
      mode,
      webhookSecrets: [],
    });
  });

  it('takes two webhook secrets while one takes the place of the other', () => {
    const { stripe } = loadConfig({
      STRIPE_SECRET_KEY: 'sk_test_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old',
    });
    expect(stripe?.webhookSecrets).toEqual(['whsec_new', 'whsec_old']);
  });

  it('takes PortOne for its sandbox, or for live by name', () => {
    expect(loadConfig(PORTONE).portone).toEqual({ clientKey: 'client', secretKey: 'secret', mode: 'test' });
    expect(loadConfig({ ...PORTONE, PORTONE_ENVIRONMENT: 'live' }).portone?.mode).toBe('live');
  });

  it('takes origins of other APIs, a port that is usual anyway and a slash at the end included', () => {
    expect(
      loadConfig({ STRIPE_API_URL: 'http://127.0.0.1:4010/', PORTONE_API_URL: 'http://stand-in:80' })
        .gatewayUrls,
    ).toEqual({ stripe: 'http://127.0.0.1:4010', portone: 'http://stand-in:80' });
  });

  it('takes who may be live: nobody, all, or some', () => {
    expect(loadConfig({}).liveMerchants).toEqual([]);
    expect(loadConfig({ LIVE_MERCHANTS: 'all' }).liveMerchants).toBe('all');
    expect(loadConfig({ LIVE_MERCHANTS: 'mer_1, mer_2' }).liveMerchants).toEqual(['mer_1', 'mer_2']);
  });

  it('names every problem of gateways at once, and shows no value', () => {
    const environment = {
      STRIPE_SECRET_KEY: 'pk_live_hunter2',
      STRIPE_WEBHOOK_SECRET: 'whsec_1,whsec_2,whsec_hunter2',
      STRIPE_API_URL: 'http://127.0.0.1:4010/hunter2',
      PORTONE_ENVIRONMENT: 'hunter2',
      LIVE_MERCHANTS: 'hunter2;',
    };
    expect(variablesOf(environment)).toEqual([
      'STRIPE_SECRET_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'STRIPE_API_URL',
      'PORTONE_ENVIRONMENT',
      'LIVE_MERCHANTS',
      'PORTONE_CLIENT_KEY',
      'PORTONE_SECRET_KEY',
    ]);
    expect(JSON.stringify(problemsOf(environment))).not.toContain('hunter2');
  });

  it('names what half a gateway lacks', () => {
    expect(variablesOf({ STRIPE_WEBHOOK_SECRET: 'whsec_1' })).toEqual(['STRIPE_SECRET_KEY']);
    expect(variablesOf({ PORTONE_CLIENT_KEY: 'client' })).toEqual(['PORTONE_SECRET_KEY']);
    expect(variablesOf({ PORTONE_SECRET_KEY: 'secret' })).toEqual(['PORTONE_CLIENT_KEY']);
    // Merchants connect accounts of their own there.
    expect(variablesOf({ STRIPE_API_URL: 'http://127.0.0.1:4010' })).toEqual([]);
  });
});
