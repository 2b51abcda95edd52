import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { UNSAID_STANDING } from '../../src/domain/payment/gateway-standing.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { postForm } from '../support/http-requests.js';
import {
  startTestHttpServer,
  type TestHttpServer,
  type TestHttpServerOptions,
} from '../support/http-server.js';

const OWNER = buildTestActor({ role: 'owner' });
const STRIPE = { provider: 'stripe', mode: 'test', secretKey: 'sk_test_hunter2hunter2' };
const HALF_AN_HOUR_MS = 30 * 60_000;

let server: TestHttpServer;
/** Where the page is now. */
let page: string;

async function start(options: TestHttpServerOptions = {}): Promise<void> {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })], ...options });
  await invite();
}

async function invite(): Promise<void> {
  const { url } = await server.use.inviteGatewayPage(OWNER);
  page = url.replace('http://paylink.test', server.url);
}

/** Sends a form of the page, and follows it to where the page is then. */
async function send(name: string, fields: Record<string, string> = {}): Promise<Response> {
  const response = await postForm(`${page}/${name}`, fields);
  const next = response.headers.get('location');
  if (next !== null) page = new URL(next, server.url).href.replace(/\?.*/, '');
  return response;
}

const read = async (query = '') => (await fetch(`${page}${query}`)).text();
const accountsNow = () => server.gatewayAccounts.listOf('mer_lotus');

beforeEach(() => start());
afterEach(() => server.close());

describe('a form of the page that was altered', () => {
  it('is refused in words for the owner, not for whoever pays', async () => {
    const refused = await postForm(`${page}/account`, { ...STRIPE, provider: 'paypal' });
    const text = await refused.text();
    expect(refused.status).toBe(400);
    expect(text).toContain('Open the page again and fill its form in.');
    expect(text).not.toContain('payment');
  });
});

describe('/connect/:token', () => {
  it('says that nothing is connected, and offers both gateways', async () => {
    const text = await read();
    expect(text).toContain('New links are test links: no money moves.');
    expect(text).toContain('They are paid at the practice bank.');
    expect(text).toContain('Connect Stripe');
    expect(text).toContain('Connect PortOne');
    expect(text).toContain('closes after 30 minutes');
  });

  it('connects Stripe: checked at once, shown as the last four, with the address for webhooks', async () => {
    expect(await read('?add=stripe')).toContain('type="password"');
    const before = page;
    const response = await send('account', STRIPE);
    expect(response.status).toBe(303);
    expect(server.gatewayConnector.asked).toEqual([
      [{ provider: 'stripe', secretKey: 'sk_test_hunter2hunter2' }, 'test'],
    ]);
    const [account] = await accountsNow();
    expect(account).toMatchObject({
      accountRef: 'acct_1',
      lastFour: 'ter2',
      status: 'connected',
      mode: 'test',
    });
    const text = await (await fetch(new URL(response.headers.get('location') ?? '', server.url))).text();
    expect(text).toContain('The account is connected.');
    expect(text).toContain('•••• ter2');
    expect(text).toContain(`http://paylink.test/webhooks/stripe/${account?.id}`);
    expect(text).toContain('None yet');
    expect(page).not.toBe(before);
    expect((await fetch(before)).status).toBe(404);
  });

  it('connects PortOne by both of its keys', async () => {
    await send('account', { provider: 'portone', mode: 'test', clientKey: 'client', secretKey: 'secret' });
    expect(server.gatewayConnector.asked).toEqual([
      [{ provider: 'portone', clientKey: 'client', secretKey: 'secret' }, 'test'],
    ]);
    expect(await read()).toContain('paste this address into the webhook settings');
  });

  it.each([
    ['keys that are wrong', { problem: 'key_refused' }, 'Stripe does not take these keys'],
    ['keys of the other mode', { problem: 'wrong_mode' }, 'This key is of the other mode'],
    ['keys that may not do enough', { problem: 'not_allowed' }, 'Stripe does not let this key do'],
  ] as const)('says what is wrong with %s, and may be used again', async (_name, { problem }, words) => {
    server.gatewayConnector.answer = () => {
      throw new AppError('gateway_misconfigured', { provider: 'stripe', problem });
    };
    const response = await send('account', STRIPE);
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain(words);
    expect(text).not.toContain('hunter2');
    expect(await accountsNow()).toEqual([]);
    server.gatewayConnector.answer = () => ({
      accountRef: 'acct_1',
      displayName: null,
      standing: UNSAID_STANDING,
    });
    expect((await send('account', STRIPE)).status).toBe(303);
  });

  it('says that a gateway does not answer, that keys are missing, and that it takes no other gateway', async () => {
    server.gatewayConnector.answer = () => {
      throw new AppError('provider_unavailable', { provider: 'stripe', problem: 'no_answer' });
    };
    expect(await (await send('account', STRIPE)).text()).toContain('Stripe does not answer now.');
    expect(await (await send('account', { ...STRIPE, secretKey: ' ' })).text()).toContain(
      'Give the keys first.',
    );
    const half = { provider: 'portone', mode: 'test', secretKey: 'secret' };
    expect(await (await send('account', half)).text()).toContain('Give the keys first.');
    expect((await send('account', { ...STRIPE, provider: 'sandbox' })).status).toBe(400);
  });

  it('writes no key down, whatever comes of it', async () => {
    await send('account', STRIPE);
    await send('secret', { accountId: (await accountsNow())[0]?.id ?? '', secret: 'whsec_hunter2' });
    await send('account', { ...STRIPE, provider: 'none' });
    expect(JSON.stringify(server.lines)).not.toContain('hunter2');
    expect(JSON.stringify(server.lines)).toContain('a gateway was connected');
    expect(await read()).not.toContain('hunter2hunter2');
  });

  it('keeps a signing secret, two during a rotation, and refuses what is none', async () => {
    await send('account', STRIPE);
    const id = (await accountsNow())[0]?.id ?? '';
    const refused = await send('secret', { accountId: id, secret: 'sk_test_1' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('That is no signing secret');
    for (const secret of ['whsec_1', ' whsec_2 ', 'whsec_3']) await send('secret', { accountId: id, secret });
    expect((await server.gatewayAccounts.openKeys(id))?.webhookSecrets).toEqual(['whsec_3', 'whsec_2']);
    expect(await read()).toContain('Kept');
  });

  it('replaces the key of an account under its id; another account takes its place', async () => {
    await send('account', STRIPE);
    await send('account', { ...STRIPE, secretKey: 'sk_test_new1' });
    const [same, ...none] = await accountsNow();
    expect([same?.lastFour, none]).toEqual(['new1', []]);
    server.clock.advance(1_000);
    server.gatewayConnector.answer = () => ({
      accountRef: 'acct_2',
      displayName: null,
      standing: UNSAID_STANDING,
    });
    await send('account', { ...STRIPE, secretKey: 'sk_test_two2' });
    expect((await accountsNow()).map(({ accountRef, status }) => [accountRef, status])).toEqual([
      ['acct_2', 'connected'],
      ['acct_1', 'replaced'],
    ]);
    expect(await read()).toContain('Another account took its place');
  });

  it('removes an account once that is confirmed', async () => {
    await send('account', STRIPE);
    const id = (await accountsNow())[0]?.id ?? '';
    expect(await read(`?remove=${id}`)).toContain('Remove Stripe •••• ter2?');
    expect((await accountsNow())[0]?.status).toBe('connected');
    await send('remove', { accountId: id });
    expect((await accountsNow())[0]?.status).toBe('removed');
    expect(await server.gatewayAccounts.openKeys(id)).toBeNull();
    expect(await read()).not.toContain('ter2');
  });

  it.each([
    [
      ...[409, async () => ({ kind: 'in_use', references: ['PL-1', 'PL-2'] }) as const],
      'Money is under way at Stripe for PL-1, PL-2: nobody here would hear how it ends.',
    ],
    [
      ...[
        409,
        async () => ({ kind: 'in_use', references: [1, 2, 3, 4, 5, 6, 7].map((at) => `PL-${at}`) }) as const,
      ],
      'Money is under way at Stripe for PL-1, PL-2, PL-3, PL-4, PL-5 and 2 more: nobody here would hear how it ends.',
    ],
    [
      ...[503, () => Promise.reject(new AppError('provider_unavailable', { provider: 'stripe' }))],
      'Stripe does not answer, so its open checkouts could not be closed. Nothing was removed',
    ],
  ] as const)(
    'asks again where it cannot remove an account now, and says why: %i',
    async (status, removeAccount, words) => {
      await server.close();
      await start({ services: { removeAccount } });
      await send('account', STRIPE);
      const response = await send('remove', { accountId: (await accountsNow())[0]?.id ?? '' });
      const text = await response.text();
      expect([response.status, text]).toEqual([status, expect.stringContaining('Remove Stripe •••• ter2?')]);
      expect(text).toContain(words);
      expect(await read()).toContain('•••• ter2');
    },
  );

  it("changes nothing of another merchant's account", async () => {
    await send('account', STRIPE);
    const [account] = await accountsNow();
    if (account === undefined) throw new Error('nothing was connected');
    server.gatewayAccounts.put(
      { ...account, id: 'gwa_other', merchantId: 'mer_other' },
      { keys: { provider: 'stripe', secretKey: 'sk_test_1' }, webhookSecrets: [] },
    );
    await send('remove', { accountId: 'gwa_other' });
    await send('secret', { accountId: 'gwa_other', secret: 'whsec_1' });
    expect(await server.gatewayAccounts.find('gwa_other')).toMatchObject({
      status: 'connected',
      hasWebhookSecret: false,
    });
  });

  it('takes no form of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    for (const name of ['account', 'secret', 'remove', 'mode']) {
      expect((await postForm(`${page}/${name}`, STRIPE, headers)).status).toBe(403);
    }
    expect(await accountsNow()).toEqual([]);
  });

  it('is over after half an hour, for another token, and for whoever is no owner any more', async () => {
    expect((await fetch(`${page.slice(0, -1)}_`)).status).toBe(404);
    server.clock.advance(HALF_AN_HOUR_MS);
    expect((await fetch(page)).status).toBe(404);
    expect((await send('account', STRIPE)).status).toBe(404);
    expect(await accountsNow()).toEqual([]);
    await server.close();
    await start();
    await server.merchants.setRole('mer_lotus', 'mem_mai', 'manager');
    expect((await fetch(page)).status).toBe(404);
  });

  it('does one thing for two that send at once', async () => {
    const statuses = await Promise.all(
      [1, 2].map(async () => (await postForm(`${page}/account`, STRIPE)).status),
    );
    expect(statuses.sort()).toEqual([303, 404]);
  });

  it('is never stored, framed or scripted', async () => {
    const { headers } = await fetch(page);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('/connect/:token, real money', () => {
  it('is refused before the review, which says why and where to go on, while its account may be connected', async () => {
    const why = 'Live links are refused: this business was not sent in for review.';
    const page = await read();
    expect(page).toContain(why);
    expect(page).toContain('/paylink kyc');
    expect(page).toContain('Review for live links');
    const refused = await send('mode', { mode: 'live' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(why);
    expect((await send('account', { ...STRIPE, mode: 'live', secretKey: 'sk_live_1' })).status).toBe(303);
    const led = await send('review', {});
    expect(led.status).toBe(303);
    expect(led.headers.get('location')).toMatch(/\/kyc\/[\w-]+$/);
  });

  it('is chosen by the owner where it is allowed and a gateway takes it, and given up again', async () => {
    await server.close();
    await start({ liveMerchants: ['mer_lotus'] });
    expect((await send('mode', { mode: 'live' })).status).toBe(303);
    expect(await read()).toContain('New links ask for real money.');
    await send('mode', { mode: 'test' });
    expect(await read()).toContain('New links are test links');
  });

  it('takes no account for it that its gateway lets take none yet', async () => {
    await server.close();
    await start({ liveMerchants: 'all' });
    server.gatewayConnector.answer = () => ({
      accountRef: 'acct_1',
      displayName: null,
      standing: { ...UNSAID_STANDING, charges: false },
    });
    const response = await send('account', { ...STRIPE, mode: 'live', secretKey: 'sk_live_1' });
    expect(await response.text()).toContain('does not let this account take real payments yet');
    expect((await send('account', STRIPE)).status).toBe(303);
  });
});
