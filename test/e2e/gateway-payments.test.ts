import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openPage, type Page } from '../../scripts/demo/customer.js';
import type { App } from '../../src/wiring/app.js';
import { type AppBench, makeAppLink, SAM, startAppBench } from '../support/app-bench.js';
import { launchBrowser } from '../support/browser.js';
import { type PortoneStandIn, startPortone } from '../support/portone/start-portone.js';
import {
  STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET,
  type StripeStandIn,
  startStripe,
} from '../support/stripe/start-stripe.js';
import { startTestStore, type TestStore } from '../support/test-store.js';

const SECRETS = [STRIPE_WEBHOOK_SECRET];

let store: TestStore;
let bench: AppBench;
let stripe: StripeStandIn;
let portone: PortoneStandIn;

beforeEach(async () => {
  store = await startTestStore();
  bench = await startAppBench(store);
  stripe = await startStripe();
  portone = await startPortone({ clock: { now: () => new Date() } });
});
afterEach(async () => {
  await bench.stop();
  await Promise.all([stripe.stop(), portone.stop()]);
  await store.stop();
});

const byStripe = () => ({
  SANDBOX_GATEWAY: 'off',
  STRIPE_SECRET_KEY: STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET,
  STRIPE_API_URL: stripe.url,
});
const byPortone = () => ({
  SANDBOX_GATEWAY: 'off',
  PORTONE_CLIENT_KEY: portone.keys.clientKey,
  PORTONE_SECRET_KEY: portone.keys.secretKey,
  PORTONE_ENVIRONMENT: 'sandbox',
  PORTONE_API_URL: portone.url,
});

async function start(env: Record<string, string>): Promise<App> {
  const app = await bench.start({ env });
  stripe.webhooks.to({ url: `${app.publicUrl}/webhooks/stripe`, secrets: SECRETS });
  portone.webhooks.tellTo(`${app.publicUrl}/webhooks/portone`);
  return app;
}

/** The checkout of a new link, as its customer comes to it. */
async function goToCheckout(app: App, reference: string): Promise<Page> {
  const { link } = await makeAppLink(app, reference);
  return (await openPage(`${app.publicUrl}/p/${link.slug}`)).press('Pay');
}

const originOf = ({ url }: { url: string }) => new URL(url).origin;

describe("payments by the operator's gateway", () => {
  it('are taken by Stripe with no further setting, and come back as a card that says Paid', async () => {
    const app = await start(byStripe());
    const checkout = await goToCheckout(app, 'INV-1');
    expect(originOf(checkout)).toBe(stripe.url);
    expect(checkout.lines[0]).toBe('4999 USD');
    await checkout.press('Pay');
    await bench.waitForCard('#sales', ['INV-1', 'Paid', '49.99 USD']);
    await stripe.webhooks.settled();
    expect(stripe.webhooks.statuses.every((status) => status === 200)).toBe(true);
  });

  it('are taken by PortOne with no further setting, and come back as a card that says Paid', async () => {
    const app = await start(byPortone());
    const checkout = await goToCheckout(app, 'INV-1');
    expect(originOf(checkout)).toBe(portone.url);
    await checkout.press('Pay');
    await bench.waitForCard('#sales', ['INV-1', 'Paid', '49.99 USD']);
    expect(portone.webhooks.statuses.every((status) => status === 200)).toBe(true);
  });

  it.each(['Stripe', 'PortOne'])(
    'lead a real browser on to %s, whose origin the page names',
    async (name) => {
      const app = await start(name === 'Stripe' ? byStripe() : byPortone());
      const { link } = await makeAppLink(app, 'INV-1');
      const browser = await launchBrowser();
      try {
        const page = await browser.newPage();
        await page.goto(`${app.publicUrl}/p/${link.slug}`);
        await page.getByRole('button', { name: 'Pay 49.99 USD' }).click();
        await page.getByRole('button', { name: 'Pay', exact: true }).click();
        await page.waitForURL((url) => url.origin === app.publicUrl);
        await bench.waitForCard('#sales', ['INV-1', 'Paid', '49.99 USD']);
      } finally {
        await browser.close();
      }
    },
  );

  it('are taken by Stripe before PortOne, and by either before the sandbox', async () => {
    const both = await start({ ...byPortone(), ...byStripe(), SANDBOX_GATEWAY: 'on' });
    expect(originOf(await goToCheckout(both, 'INV-1'))).toBe(stripe.url);
    await both.stop(1_000);
    const one = await start({ ...byPortone(), SANDBOX_GATEWAY: 'on' });
    expect(originOf(await goToCheckout(one, 'INV-2'))).toBe(portone.url);
  });

  it('are not taken in test mode by a key of live mode', async () => {
    const live = { ...byStripe(), STRIPE_SECRET_KEY: 'sk_live_1' };
    await expect(makeAppLink(await start(live), 'INV-1')).rejects.toMatchObject({
      code: 'provider_unknown',
    });
  });

  it('are real money for a merchant that is allowed it and whose owner has chosen so', async () => {
    stripe.acceptKeys(STRIPE_KEY, 'sk_live_1');
    const live = { ...byStripe(), STRIPE_SECRET_KEY: 'sk_live_1' };
    const app = await start({ ...live, LIVE_MERCHANTS: 'all' });
    const { actor } = await app.services.identifyMember(SAM);
    await app.services.changeMode(actor, 'live', 'slack');
    const { link } = await makeAppLink(app, 'INV-1');
    expect(link.mode).toBe('live');
    const page = await openPage(`${app.publicUrl}/p/${link.slug}`);
    expect(page.lines.join()).not.toContain('Test mode');
    expect(originOf(await page.press('Pay'))).toBe(stripe.url);
    await app.stop(1_000);
    const withdrawn = await start(live);
    await expect(makeAppLink(withdrawn, 'INV-2')).rejects.toMatchObject({
      code: 'live_mode_refused',
      details: { reason: 'not_submitted' },
    });
    await withdrawn.services.changeMode(actor, 'test', 'slack');
  });

  it('are refused politely while the keys are, the owner is told, and go on once they are good', async () => {
    const app = await start(byStripe());
    const { link } = await makeAppLink(app, 'INV-1');
    stripe.acceptKeys('sk_test_another');
    const pay = () => fetch(`${app.publicUrl}/p/${link.slug}/pay`, { method: 'POST', redirect: 'manual' });
    const refused = await pay();
    expect(refused.status).toBe(503);
    expect(await refused.text()).toContain('Nothing was charged');
    await pay();
    const told = () =>
      bench.platform
        .as(SAM.userId)
        .messages('Paylink')
        .filter(({ text }) => text.includes('Stripe'));
    await bench.platform.as(SAM.userId).waits(told, 10_000);
    stripe.acceptKeys(STRIPE_KEY);
    const again = await pay();
    expect([again.status, originOf({ url: again.headers.get('location') ?? '' })]).toEqual([303, stripe.url]);
    expect(told()).toHaveLength(1);
  });
});

describe("payments by a merchant's own account", () => {
  const OWN_SECRET = 'whsec_own';

  async function connect(app: App, secretKey: string): Promise<{ page: string; text: string }> {
    const { actor } = await app.services.identifyMember(SAM);
    const { url } = await app.services.inviteGatewayPage(actor);
    const body = new URLSearchParams({ provider: 'stripe', mode: 'test', secretKey });
    const answer = await fetch(`${url}/account`, { method: 'POST', body });
    return { page: answer.url.replace(/\?.*/, ''), text: await answer.text() };
  }

  it('go there once it is connected, are told by its own address, and are found after a removal', async () => {
    const app = await start({ STRIPE_API_URL: stripe.url });
    const { page, text } = await connect(app, STRIPE_KEY);
    const webhookUrl = /http:[^<"\s]*\/webhooks\/stripe\/gwa_\w+/.exec(text)?.[0] ?? '';
    const accountId = webhookUrl.split('/').at(-1) ?? '';
    stripe.webhooks.to({ url: webhookUrl, secrets: [OWN_SECRET] });
    const checkout = await goToCheckout(app, 'INV-1');
    expect(originOf(checkout)).toBe(stripe.url);
    const body = new URLSearchParams({ accountId, secret: OWN_SECRET });
    const kept = await fetch(`${page}/secret`, { method: 'POST', body });
    expect(await kept.text()).toContain('None yet');
    await checkout.press('Pay');
    await bench.waitForCard('#sales', ['INV-1', 'Paid', '49.99 USD']);
    await stripe.webhooks.settled();
    expect(await (await fetch(kept.url)).text()).not.toContain('None yet');

    const remove = new URLSearchParams({ accountId });
    await fetch(`${kept.url.replace(/\?.*/, '')}/remove`, { method: 'POST', body: remove });
    expect((await fetch(webhookUrl, { method: 'POST', body: '{}' })).status).toBe(404);
    expect(originOf(await goToCheckout(app, 'INV-2'))).toBe(app.publicUrl);
  });

  it('believe no webhook signed for the operator, or without a secret of their own', async () => {
    const app = await start({ ...byStripe(), SANDBOX_GATEWAY: 'on' });
    const { text } = await connect(app, STRIPE_KEY);
    const webhookUrl = /http:[^<"\s]*\/webhooks\/stripe\/gwa_\w+/.exec(text)?.[0] ?? '';
    stripe.webhooks.to({ url: webhookUrl, secrets: SECRETS });
    await (await goToCheckout(app, 'INV-1')).press('Pay');
    await stripe.webhooks.settled();
    expect(stripe.webhooks.statuses.every((status) => status === 401)).toBe(true);
    expect((await fetch(`${webhookUrl}x`, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('are not connected by keys that their gateway refuses', async () => {
    const app = await start({ STRIPE_API_URL: stripe.url });
    expect((await connect(app, 'sk_test_wrong')).text).toContain('Stripe does not take these keys');
    expect((await connect(app, 'sk_live_wrong')).text).toContain('This key is of the other mode');
    expect(stripe.calls).toHaveLength(1);
    expect(JSON.stringify(bench.lines)).not.toContain('sk_test_wrong');
  });
});
