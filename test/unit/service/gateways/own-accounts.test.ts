import { describe, expect, it } from '@jest/globals';
import { createGatewayRegistry } from '../../../../src/adapters/payments/registry.js';
import { AppError } from '../../../../src/domain/errors.js';
import type { OwnAccount } from '../../../../src/ports/gateway-accounts.js';
import { createServices } from '../../../../src/service/create-services.js';
import { buildOwnAccount } from '../../../support/build-own-account.js';
import { buildTestAttempt, buildTestLink, buildTestRefund } from '../../../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../../../support/build-test-merchant.js';
import { createFakeGateway, type FakeGateway } from '../../../support/fake-gateway.js';
import { buildSucceeded } from '../../../support/fake-gateway-books.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const SLUG = 'slug000000000000000001';
const OPENED = { keys: { provider: 'stripe', secretKey: 'sk_test_1' }, webhookSecrets: [] } as const;
const OWNER = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
const REFUSED = () =>
  Promise.reject(new AppError('gateway_misconfigured', { provider: 'stripe', problem: 'key_refused' }));

/** A merchant with an account of its own at Stripe, beside the sandbox. */
function setUp(part: Partial<OwnAccount> = {}, link = buildTestLink()) {
  const world = createFakeWorld({ links: [link] });
  const account = buildOwnAccount({ merchantId: 'mer_lotus', ...part });
  world.gatewayAccounts.put(account, OPENED);
  const own: FakeGateway = Object.assign(createFakeGateway('stripe'), { accountId: account.id });
  const gateways = createGatewayRegistry({
    ...{ operators: [], sandbox: world.gateway, accounts: world.gatewayAccounts },
    openAccount: () => own,
  });
  const services = createServices({
    ...{
      ...world,
      gateways,
      senders: [world.sender],
      creationTellers: [],
      publicUrl: 'https://paylink.test',
    },
  });
  const attempts = () => world.links.get('lnk_1').attempts;
  const notes = () => world.chatMessages.all().filter(({ content }) => content.kind === 'gateway_note');
  return { ...world, services, own, account, attempts, notes };
}

describe("a merchant's own account", () => {
  it('takes its payments, and is asked about them by its id', async () => {
    const { services, own, attempts } = setUp();
    const { checkoutUrl } = await services.startPayment(SLUG);
    expect(attempts()).toMatchObject([{ provider: 'stripe', gatewayAccountId: 'gwa_1', checkoutUrl }]);
    expect(await services.startPayment(SLUG)).toMatchObject({ checkoutUrl });
    expect(own.checkouts).toHaveLength(1);
  });

  it('goes on with what it took where another takes its place', async () => {
    const { services, gatewayAccounts, attempts } = setUp();
    await services.startPayment(SLUG);
    gatewayAccounts.put(buildOwnAccount({ merchantId: 'mer_lotus', status: 'replaced' }), OPENED);
    await services.startPayment(SLUG);
    expect(attempts()).toHaveLength(1);
  });

  it('leaves a link payable elsewhere once it is removed: the try that nobody can ask about is over', async () => {
    const { services, gatewayAccounts, account, attempts } = setUp();
    await services.startPayment(SLUG);
    await gatewayAccounts.remove(account);
    await services.startPayment(SLUG);
    expect(attempts()).toMatchObject([
      { provider: 'stripe', status: 'closed' },
      { provider: 'sandbox', status: 'started' },
    ]);
  });

  it('lets a link be cancelled, and its payment be asked about, though it is removed', async () => {
    const { services, gatewayAccounts, account, attempts, links } = setUp();
    await services.startPayment(SLUG);
    await gatewayAccounts.remove(account);
    await services.checkPayment(SLUG);
    expect(attempts()).toMatchObject([{ status: 'closed' }]);
    await services.cancelLink(OWNER, { linkId: 'lnk_1' });
    expect(links.get('lnk_1').state).toBe('cancelled');
  });

  it('whose keys are refused is told to the owner once, shows it, and sends nobody elsewhere', async () => {
    const { services, own, gateway, gatewayAccounts, notes } = setUp();
    for (let press = 0; press < 3; press += 1) {
      own.interrupt.startAttempt = REFUSED;
      await expect(services.startPayment(SLUG)).rejects.toMatchObject({ code: 'gateway_misconfigured' });
    }
    expect(notes()).toHaveLength(1);
    expect(notes()[0]?.target).toEqual({ kind: 'member', memberId: 'mem_jo' });
    expect(notes()[0]?.content).toEqual({
      ...{ kind: 'gateway_note', provider: 'stripe', problem: 'key_refused', isPress: true },
    });
    expect((await gatewayAccounts.find('gwa_1'))?.status).toBe('refused');
    expect(gateway.checkouts).toEqual([]);
    await services.startPayment(SLUG);
    expect((await gatewayAccounts.find('gwa_1'))?.status).toBe('connected');
  });
});

describe('removeAccount', () => {
  const remove = async ({ services }: ReturnType<typeof setUp>, token?: string) =>
    services.removeAccount(token ?? (await invite(services)), 'gwa_1');
  const invite = async (services: ReturnType<typeof setUp>['services']) =>
    (await services.inviteGatewayPage(OWNER)).url.split('/').at(-1) ?? '';
  const statusOf = async ({ gatewayAccounts }: ReturnType<typeof setUp>) =>
    (await gatewayAccounts.find('gwa_1'))?.status;

  it('closes the checkout that a customer has open, so that nobody pays where nobody hears of it', async () => {
    const world = setUp();
    await world.services.startPayment(SLUG);
    expect(await remove(world)).toMatchObject({ kind: 'removed' });
    expect([...world.own.ledger().values()]).toEqual([{ status: 'closed' }]);
    expect(world.attempts()).toMatchObject([{ provider: 'stripe', status: 'closed' }]);
    await world.services.startPayment(SLUG);
    expect(world.attempts()[1]).toMatchObject({ provider: 'sandbox', status: 'started' });
  });

  it('records the payment that was faster', async () => {
    const world = setUp();
    await world.services.startPayment(SLUG);
    const [ref = ''] = world.own.ledger().keys();
    world.own.report(ref, buildSucceeded(world.links.get('lnk_1').amount));
    expect(await remove(world)).toMatchObject({ kind: 'removed' });
    expect(world.links.get('lnk_1')).toMatchObject({ state: 'paid' });
  });

  it('keeps the account while money is under way there, and the page where it was', async () => {
    const world = setUp();
    await world.services.startPayment(SLUG);
    const [ref = ''] = world.own.ledger().keys();
    world.own.report(ref, { status: 'processing' });
    const token = await invite(world.services);
    const { reference } = world.links.get('lnk_1');
    expect(await remove(world, token)).toEqual({ kind: 'in_use', references: [reference] });
    expect(await statusOf(world)).toBe('connected');
    world.own.report(ref, { status: 'closed' });
    expect(await remove(world, token)).toMatchObject({ kind: 'removed' });
    expect(await statusOf(world)).toBe('removed');
  });

  it('keeps it while nobody has said how a refund ended', async () => {
    const paid = buildTestAttempt({
      ...{ provider: 'stripe', gatewayAccountId: 'gwa_1', providerRef: 'cs_1', status: 'succeeded' },
    });
    const link = buildTestLink({
      ...{ state: 'paid', attempts: [paid] },
      refunds: [buildTestRefund({ attemptId: paid.id, status: 'pending' })],
    });
    const world = setUp({}, link);
    expect(await remove(world)).toEqual({ kind: 'in_use', references: [link.reference] });
    expect(await statusOf(world)).toBe('connected');
  });

  it('waits for nothing where the keys are not taken any more', async () => {
    const world = setUp();
    await world.services.startPayment(SLUG);
    world.own.interrupt.closeAttempt = REFUSED;
    expect(await remove(world)).toMatchObject({ kind: 'removed' });
    expect(await statusOf(world)).toBe('removed');
  });

  it('removes nothing while the gateway does not answer, and uses no page up', async () => {
    const world = setUp();
    await world.services.startPayment(SLUG);
    const token = await invite(world.services);
    world.own.interrupt.closeAttempt = () =>
      Promise.reject(new AppError('provider_unavailable', { provider: 'stripe' }));
    await expect(remove(world, token)).rejects.toMatchObject({ code: 'provider_unavailable' });
    expect(await statusOf(world)).toBe('connected');
    expect(await remove(world, token)).toMatchObject({ kind: 'removed' });
  });

  it('leaves no checkout payable that the gateway was opening meanwhile', async () => {
    const world = setUp();
    world.own.interrupt.startAttempt = async () => void (await remove(world));
    await expect(world.services.startPayment(SLUG)).rejects.toMatchObject({ code: 'write_conflict' });
    expect([...world.own.ledger().values()]).toEqual([{ status: 'closed' }]);
    expect(world.attempts()).toMatchObject([{ provider: 'stripe', status: 'closed' }]);
  });
});

describe('webhooks of an own account', () => {
  const receive = ({ services, clock }: ReturnType<typeof setUp>, body: string, accountId: string) =>
    services.receiveProviderEvent(
      'stripe',
      {
        ...{ method: 'POST', address: 'https://paylink.test/webhooks/stripe/gwa_1', headers: {} },
        ...{ rawBody: new TextEncoder().encode(body), now: clock.now() },
      },
      accountId,
    );
  const event = {
    eventId: 'evt_1',
    type: 'paid',
    providerRef: 'ref',
    attemptId: null,
    gatewayAccountId: 'gwa_1',
  };

  it('are stored and noted as signed, also those that say nothing', async () => {
    const world = setUp();
    world.own.webhooks.set('paid', { kind: 'attempt', ...event });
    world.own.webhooks.set('nothing', null);
    expect(await receive(world, 'nothing', 'gwa_1')).toMatchObject({ receipt: 'ignored' });
    expect((await world.gatewayAccounts.find('gwa_1'))?.lastSignedAt).toEqual(world.clock.now());
    expect(await receive(world, 'paid', 'gwa_1')).toMatchObject({ receipt: 'stored' });
    expect(await receive(world, 'paid', 'gwa_1')).toMatchObject({ receipt: 'duplicate' });
  });

  it('are not noted as signed where nobody signed them, or nothing holds', async () => {
    const world = setUp();
    world.own.webhooks.set('refund', { kind: 'refund', isUnsigned: true, ...event });
    await receive(world, 'refund', 'gwa_1');
    await expect(receive(world, 'forged', 'gwa_1')).rejects.toMatchObject({ code: 'signature_invalid' });
    expect((await world.gatewayAccounts.find('gwa_1'))?.lastSignedAt).toBeNull();
  });

  it('are unknown where there is no such account, or none any more', async () => {
    const world = setUp();
    world.own.webhooks.set('nothing', null);
    await expect(receive(world, 'nothing', 'gwa_2')).rejects.toMatchObject({ code: 'provider_unknown' });
    await world.gatewayAccounts.remove(world.account);
    await expect(receive(world, 'nothing', 'gwa_1')).rejects.toMatchObject({ code: 'provider_unknown' });
  });
});

describe('real money', () => {
  const live = (liveMerchants: 'all' | readonly string[], part: Partial<OwnAccount> = { mode: 'live' }) => {
    const world = setUp(part);
    const { gatewayAccounts: accounts, own, gateway } = world;
    const sandbox = Object.assign(gateway, { serves: ({ mode }: { mode: string }) => mode === 'test' });
    const gateways = createGatewayRegistry({ operators: [], sandbox, accounts, openAccount: () => own });
    const deps = { ...world, gateways, liveMerchants, publicUrl: 'https://paylink.test' };
    return createServices({ ...deps, senders: [world.sender], creationTellers: [] });
  };

  it.each([
    ['not_submitted', [], { mode: 'live' }],
    ['not_submitted', ['mer_other'], { mode: 'live' }],
    ['no_gateway', 'all', { mode: 'test' }],
  ] as const)('is refused by its reason: %s', async (reason, merchants, part) => {
    const services = live(merchants, part);
    await expect(services.changeMode(OWNER, 'live', 'slack')).rejects.toMatchObject({
      code: 'live_mode_refused',
      details: { reason },
    });
    expect(await services.listGateways(OWNER)).toMatchObject({ mode: 'test', liveRefusal: { reason } });
  });

  it('is chosen by the owner alone, and told with who takes it', async () => {
    const services = live(['mer_lotus']);
    await expect(
      services.changeMode(buildTestActor({ role: 'manager' }), 'live', 'slack'),
    ).rejects.toMatchObject({
      code: 'not_allowed',
    });
    await services.changeMode(OWNER, 'live', 'slack');
    expect(await services.listGateways(OWNER)).toMatchObject({
      ...{ mode: 'live', liveRefusal: null, taker: { provider: 'stripe', isOwn: true } },
      connected: [
        {
          webhookUrl: 'https://paylink.test/webhooks/stripe/gwa_1',
          rules: ['USD', 'EUR', 'GBP'].map((currency) => ({ currency, isTaken: true, least: null })),
        },
      ],
    });
    await expect(services.listGateways(buildTestActor())).rejects.toMatchObject({ code: 'not_allowed' });
  });
});

describe('the address of the page', () => {
  it('is given to the owner alone', async () => {
    const { services } = createFakeWorld();
    for (const role of ['sales', 'manager', 'viewer'] as const) {
      await expect(services.inviteGatewayPage(buildTestActor({ role }))).rejects.toMatchObject({
        code: 'not_allowed',
      });
    }
  });

  it('is nobody’s any more when its owner has become something else', async () => {
    const world = createFakeWorld({ members: [buildTestMember({ role: 'owner' })] });
    const { url } = await world.services.inviteGatewayPage(buildTestActor({ role: 'owner' }));
    const token = url.split('/').at(-1) ?? '';
    await world.services.openGatewayPage(token);
    await world.merchants.setRole('mer_lotus', 'mem_mai', 'sales');
    await expect(world.services.openGatewayPage(token)).rejects.toMatchObject({ code: 'page_gone' });
  });
});
