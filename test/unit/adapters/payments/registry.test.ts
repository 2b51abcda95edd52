import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  createGatewayRegistry,
  type GatewayRegistryDeps,
} from '../../../../src/adapters/payments/registry.js';
import { AppError } from '../../../../src/domain/errors.js';
import type { FieldProblem } from '../../../../src/domain/link/field-problem.js';
import type { Mode } from '../../../../src/domain/merchant/merchant.js';
import type { OwnAccount } from '../../../../src/ports/gateway-accounts.js';
import type { PaymentGateway } from '../../../../src/ports/payment-gateway.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { createFakeGateway, type FakeGateway } from '../../../support/fake-gateway.js';
import { createFakeGatewayAccounts } from '../../../support/fake-gateway-accounts.js';

const TEST = { merchantId: 'mer_1', mode: 'test' } as const;
const LIVE = { merchantId: 'mer_1', mode: 'live' } as const;
const AMOUNT = { minor: 1_000, currency: 'VND' };
const OPENED = { keys: { provider: 'stripe', secretKey: 'sk_test_1' }, webhookSecrets: [] } as const;
const TOO_SMALL: FieldProblem = {
  field: 'amount',
  problem: 'too_small',
  limit: { minor: 5_000, currency: 'VND' },
};

function gateway(provider: string, modes: readonly Mode[] = ['test']): FakeGateway {
  const serves: PaymentGateway['serves'] = ({ mode }) => modes.includes(mode);
  return Object.assign(createFakeGateway(provider), { serves });
}

let accounts: ReturnType<typeof createFakeGatewayAccounts>;
/** Every gateway that was made of an account, with its id and revision. */
let made: [id: string, revision: number, gateway: FakeGateway][];
beforeEach(() => {
  accounts = createFakeGatewayAccounts();
  made = [];
});

function registry(deps: Partial<GatewayRegistryDeps>) {
  return createGatewayRegistry({
    operators: [],
    sandbox: null,
    accounts,
    openAccount({ id, revision, provider }) {
      const own = Object.assign(gateway(provider, ['test', 'live']), { accountId: id });
      made.push([id, revision, own]);
      return own;
    },
    ...deps,
  });
}

function put(part: Partial<OwnAccount> = {}): OwnAccount {
  const account = buildOwnAccount(part);
  accounts.put(account, OPENED);
  return account;
}

describe('createGatewayRegistry, for what is new', () => {
  it('takes the operator before the sandbox, and the sandbox where the operator serves another mode', async () => {
    const { forPayee } = registry({ operators: [gateway('stripe', ['live'])], sandbox: gateway('sandbox') });
    expect((await forPayee(TEST)).provider).toBe('sandbox');
    expect((await forPayee(LIVE)).provider).toBe('stripe');
    const test = registry({ operators: [gateway('stripe')], sandbox: gateway('sandbox') });
    expect((await test.forPayee(TEST)).provider).toBe('stripe');
  });

  it('takes the first of the operator, unless only the second takes the amount; never the sandbox for that', async () => {
    const stripe = gateway('stripe');
    const portone = gateway('portone');
    const { forPayee } = registry({ operators: [stripe, portone], sandbox: gateway('sandbox') });
    expect((await forPayee({ ...TEST, amount: AMOUNT })).provider).toBe('stripe');
    stripe.amountProblem = TOO_SMALL;
    expect((await forPayee({ ...TEST, amount: AMOUNT })).provider).toBe('portone');
    expect((await forPayee(TEST)).provider).toBe('stripe');
    portone.amountProblem = TOO_SMALL;
    expect((await forPayee({ ...TEST, amount: AMOUNT })).provider).toBe('stripe');
  });

  it("takes a merchant's own account before all others, in its mode and for that merchant alone", async () => {
    put({ id: 'gwa_1', merchantId: 'mer_1', mode: 'test' });
    const { forPayee } = registry({ operators: [gateway('stripe', ['test', 'live'])] });
    expect((await forPayee(TEST)).accountId).toBe('gwa_1');
    expect((await forPayee(LIVE)).accountId).toBeNull();
    expect((await forPayee({ ...TEST, merchantId: 'mer_2' })).accountId).toBeNull();
  });

  it('goes on asking an account whose keys are refused: the money is never led elsewhere', async () => {
    put({ id: 'gwa_1', status: 'refused' });
    const { forPayee } = registry({ operators: [gateway('stripe')] });
    expect((await forPayee(TEST)).accountId).toBe('gwa_1');
  });

  it.each(['replaced', 'removed'] as const)('sends nothing new to an account that was %s', async (status) => {
    put({ id: 'gwa_1', status });
    const { forPayee } = registry({ sandbox: gateway('sandbox') });
    expect((await forPayee(TEST)).provider).toBe('sandbox');
  });

  it('refuses a mode that nobody serves', async () => {
    await expect(registry({ sandbox: gateway('sandbox') }).forPayee(LIVE)).rejects.toMatchObject({
      code: 'provider_unknown',
      details: { mode: 'live' },
    });
  });
});

describe('createGatewayRegistry, for what is under way', () => {
  it('finds the operator and the sandbox by provider', async () => {
    const { of } = registry({ operators: [gateway('portone')], sandbox: gateway('sandbox') });
    expect((await of({ provider: 'portone', gatewayAccountId: null })).provider).toBe('portone');
    expect((await of({ provider: 'sandbox', gatewayAccountId: null })).provider).toBe('sandbox');
  });

  it('refuses a provider that is off, an account that never was, and one at another provider', async () => {
    put({ id: 'gwa_1', provider: 'stripe' });
    const { of } = registry({ operators: [gateway('stripe')] });
    for (const account of [
      { provider: 'sendgrid', gatewayAccountId: null },
      { provider: 'stripe', gatewayAccountId: 'gwa_2' },
      { provider: 'portone', gatewayAccountId: 'gwa_1' },
    ]) {
      await expect(of(account)).rejects.toMatchObject({ code: 'provider_unknown' });
    }
  });

  it('makes one gateway of an account, and another once its secrets are others', async () => {
    const account = put({ id: 'gwa_1', revision: 1 });
    const { of, forPayee } = registry({});
    const asked = { provider: 'stripe', gatewayAccountId: 'gwa_1' };
    await Promise.all([of(asked), of(asked), forPayee(TEST)]);
    expect(made.map(([id, revision]) => [id, revision])).toEqual([['gwa_1', 1]]);
    await accounts.addWebhookSecret(account, 'whsec_1');
    await of(asked);
    expect(made.map(([, revision]) => revision)).toEqual([1, 2]);
  });

  it('serves an account that was replaced, and none that was removed', async () => {
    const account = put({ id: 'gwa_1', status: 'replaced' });
    const { of } = registry({});
    const asked = { provider: 'stripe', gatewayAccountId: 'gwa_1' };
    expect((await of(asked)).accountId).toBe('gwa_1');
    await accounts.remove(account);
    await expect(of(asked)).rejects.toMatchObject({
      code: 'gateway_misconfigured',
      details: { provider: 'stripe', problem: 'removed' },
    });
  });

  it('notes that keys are refused, and that they are taken again', async () => {
    put({ id: 'gwa_1' });
    const { of } = registry({});
    const ask = async () =>
      (await of({ provider: 'stripe', gatewayAccountId: 'gwa_1' })).fetchAttempt('ref_1');
    await of({ provider: 'stripe', gatewayAccountId: 'gwa_1' });
    const [, , own] = made[0] ?? [];
    own?.report('ref_1', { status: 'open' });
    const statusNow = async () => (await accounts.find('gwa_1'))?.status;
    const refuse = (problem: 'key_refused' | 'not_allowed') => {
      if (own === undefined) return;
      own.interrupt.fetchAttempt = async () => {
        throw new AppError('gateway_misconfigured', { provider: 'stripe', problem });
      };
    };
    refuse('not_allowed');
    await expect(ask()).rejects.toMatchObject({ code: 'gateway_misconfigured' });
    expect(await statusNow()).toBe('connected');
    refuse('key_refused');
    await expect(ask()).rejects.toMatchObject({ code: 'gateway_misconfigured' });
    expect(await statusNow()).toBe('refused');
    await ask();
    expect(await statusNow()).toBe('connected');
  });
});
