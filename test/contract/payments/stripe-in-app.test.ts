import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { LinkDraft } from '../../../src/domain/link/link.js';
import type { App } from '../../../src/wiring/app.js';
import { type AppBench, makeAppLink, startAppBench } from '../../support/app-bench.js';
import { launchBrowser } from '../../support/browser.js';
import { signPayload } from '../../support/stripe/send-webhooks.js';
import {
  STRIPE_KEY,
  STRIPE_WEBHOOK_SECRET,
  type StripeStandIn,
  startStripe,
} from '../../support/stripe/start-stripe.js';
import { startTestStore } from '../../support/test-store.js';

const OTHER_SECRET = 'whsec_standin_next';

describe('Paylink with Stripe', () => {
  let stripe: StripeStandIn;
  let store: Awaited<ReturnType<typeof startTestStore>>;
  let bench: AppBench;
  let app: App;
  let browser: Browser;
  let count = 0;
  let movedMs = 0;
  const clock = { now: () => new Date(Date.now() + movedMs) };
  const pass = async (ms: number) => {
    movedMs += ms;
    await app.services.runner.catchUp();
  };

  beforeAll(async () => {
    [stripe, store] = await Promise.all([startStripe({ clock }), startTestStore()]);
    bench = await startAppBench(store, clock);
    app = await bench.start({
      clock,
      env: {
        STRIPE_SECRET_KEY: STRIPE_KEY,
        STRIPE_WEBHOOK_SECRET: `${STRIPE_WEBHOOK_SECRET},${OTHER_SECRET}`,
        STRIPE_API_URL: stripe.url,
        SANDBOX_GATEWAY: 'off',
      },
    });
    browser = await launchBrowser();
  });
  beforeEach(() => tellTo([STRIPE_WEBHOOK_SECRET]));
  afterAll(async () => {
    await browser.close();
    await bench.stop();
    await Promise.all([stripe.stop(), store.stop()]);
  });

  const tellTo = (secrets: readonly string[]) =>
    stripe.webhooks.to({ url: `${app.publicUrl}/webhooks/stripe`, secrets });
  const sign = (body: Uint8Array, aheadMs: number) =>
    signPayload([STRIPE_WEBHOOK_SECRET], body, new Date(clock.now().getTime() + aheadMs));
  const tellNobody = () => stripe.webhooks.to(null);

  async function makeLink(draft: Partial<LinkDraft> = {}) {
    count += 1;
    return makeAppLink(app, `STRIPE-${count}`, { draft });
  }
  type Made = Awaited<ReturnType<typeof makeLink>>;
  const payUrl = ({ link }: Made) => `${app.publicUrl}/p/${link.slug}`;
  const press = async (made: Made): Promise<string> => {
    const answer = await fetch(`${payUrl(made)}/pay`, { method: 'POST', redirect: 'manual' });
    return answer.headers.get('location') ?? '';
  };
  const sessionOf = (checkoutUrl: string) => checkoutUrl.replace(/^.*\//, '');
  const statusOf = ({ actor, link }: Made) =>
    app.services.getLinkStatus(actor, { reference: link.reference });
  const stateOf = async (made: Made) => (await statusOf(made)).state;
  const post = (rawBody: Uint8Array, header: string | null) =>
    fetch(`${app.publicUrl}/webhooks/stripe`, {
      method: 'POST',
      body: Buffer.from(rawBody),
      headers: {
        'content-type': 'application/json',
        ...(header === null ? {} : { 'stripe-signature': header }),
      },
    });
  const lastCompleted = () => {
    const event = [...stripe.books.events.values()].findLast(
      ({ type }) => type === 'checkout.session.completed',
    );
    return Buffer.from(JSON.stringify(event));
  };

  it('leads to Stripe for exactly the link’s amount, whoever made it, and believes the webhook', async () => {
    const made = await makeLink({ amount: { minor: 1_250_000, currency: 'VND' } });
    const checkoutUrl = await press(made);
    expect(checkoutUrl).toMatch(new RegExp(`^${stripe.url}/`));
    expect(stripe.books.sessions.get(sessionOf(checkoutUrl))).toMatchObject({
      ...{ amount_total: 1_250_000, currency: 'vnd', success_url: expect.stringContaining(app.publicUrl) },
    });
    expect(await press(made)).toBe(checkoutUrl);
    stripe.payByCard(sessionOf(checkoutUrl));
    await stripe.webhooks.settled();
    expect(await stateOf(made)).toBe('paid');
  });

  it('takes one payment, though each webhook comes twenty times and in another order', async () => {
    const made = await makeLink();
    stripe.webhooks.hold();
    stripe.payByCard(sessionOf(await press(made)));
    await stripe.webhooks.release({ copies: 20, arrange: (events) => events.toReversed() });
    const { history } = await statusOf(made);
    expect(history.filter(({ type }) => type === 'payment.succeeded')).toHaveLength(1);
    expect(new Set(stripe.webhooks.statuses)).toEqual(new Set([200]));
  });

  it('takes one payment of twenty webhooks at once', async () => {
    const made = await makeLink();
    tellNobody();
    stripe.payByCard(sessionOf(await press(made)));
    const body = lastCompleted();
    const header = sign(body, 0);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body, header)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { history } = await statusOf(made);
    expect(history.filter(({ type }) => type === 'payment.succeeded')).toHaveLength(1);
  });

  it('hears of refunds and disputes that were made at Stripe', async () => {
    const made = await makeLink();
    const session = sessionOf(await press(made));
    stripe.payByCard(session);
    stripe.refundInDashboard(session, 1_000);
    await stripe.webhooks.settled();
    expect(await stateOf(made)).toBe('partially_refunded');
    const dispute = stripe.openDispute(session);
    await stripe.webhooks.settled();
    expect((await statusOf(made)).disputes).toMatchObject([
      { disputeRef: dispute, status: 'needs_response', amount: { minor: 4_999, currency: 'USD' } },
    ]);
    stripe.closeDispute(dispute, 'lost');
    await stripe.webhooks.settled();
    expect((await statusOf(made)).disputes).toMatchObject([{ disputeRef: dispute, status: 'lost' }]);
  });

  it('hears of a refund and of a dispute before it hears of their payment', async () => {
    const made = await makeLink();
    const session = sessionOf(await press(made));
    stripe.webhooks.hold();
    stripe.payByCard(session);
    stripe.refundInDashboard(session, 1_000);
    stripe.closeDispute(stripe.openDispute(session), 'won');
    await stripe.webhooks.release({ arrange: (events) => events.toReversed() });
    await pass(60_000);
    const { state, refunds, disputes } = await statusOf(made);
    expect(state).toBe('partially_refunded');
    expect(refunds).toMatchObject([{ status: 'succeeded', amount: { minor: 1_000, currency: 'USD' } }]);
    expect(disputes).toMatchObject([{ status: 'won' }]);
  });

  it('takes webhooks that either secret signed, and no other', async () => {
    const made = await makeLink();
    tellTo([OTHER_SECRET]);
    stripe.payByCard(sessionOf(await press(made)));
    await stripe.webhooks.settled();
    expect(await stateOf(made)).toBe('paid');
  });

  it.each([
    ['unsigned', () => null],
    ['of another secret', (body: Uint8Array) => signPayload(['whsec_other'], body, clock.now())],
    ['400 s old', (body: Uint8Array) => sign(body, -400_000)],
    ['400 s ahead', (body: Uint8Array) => sign(body, 400_000)],
    ['of another body', (body: Uint8Array) => sign(Buffer.concat([body, Buffer.from(' ')]), 0)],
  ] as const)('has no use for a webhook %s', async (_, header) => {
    const made = await makeLink();
    tellNobody();
    stripe.payByCard(sessionOf(await press(made)));
    const body = lastCompleted();
    expect((await post(body, header(body))).status).toBeGreaterThanOrEqual(400);
    expect(await stateOf(made)).not.toBe('paid');
    expect((await post(body, sign(body, 0))).status).toBe(200);
    expect(await stateOf(made)).toBe('paid');
  });

  it('thanks for what is signed and none of its business', async () => {
    const body = Buffer.from('{"id":"evt_other","type":"customer.created","data":{"object":{"id":"cus_1"}}}');
    expect((await post(body, sign(body, 0))).status).toBe(200);
    const garbage = Buffer.from('garbage');
    expect((await post(garbage, sign(garbage, 0))).status).toBe(400);
  });

  it('says a debit is processing, for days, and then that it came', async () => {
    const made = await makeLink();
    const session = sessionOf(await press(made));
    stripe.payByDebit(session);
    await stripe.webhooks.settled();
    const { attempts } = await statusOf(made);
    expect(attempts[0]?.status).toBe('processing');
    stripe.settleDebit(session);
    await stripe.webhooks.settled();
    expect(await stateOf(made)).toBe('paid');
  });

  describe('in a browser', () => {
    let page: Page;

    beforeAll(async () => {
      page = await (await browser.newContext()).newPage();
    });

    it('a customer is declined, tries again there, and comes back to a page that knows', async () => {
      const made = await makeLink();
      await page.goto(payUrl(made));
      await page.getByRole('button', { name: /^Pay/ }).click();
      await page.waitForURL(`${stripe.url}/**`);
      await page.getByRole('button', { name: 'Decline: insufficient_funds' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
      await page.waitForURL(`${app.publicUrl}/**`);
      await page.getByText(/paid/i).first().waitFor();
      expect(await stateOf(made)).toBe('paid');
    });

    it('a customer who gives up after a decline reads why, and may pay after all', async () => {
      const made = await makeLink();
      await page.goto(payUrl(made));
      await page.getByRole('button', { name: /^Pay/ }).click();
      await page.waitForURL(`${stripe.url}/**`);
      await page.getByRole('button', { name: 'Decline: insufficient_funds' }).click();
      await page.getByRole('link', { name: 'Back' }).click();
      await page.waitForURL(`${app.publicUrl}/**`);
      await page
        .getByText(/enough/i)
        .first()
        .waitFor();
      await page.getByRole('button').first().click();
      await page.waitForURL(`${stripe.url}/**`);
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
      await page.waitForURL(`${app.publicUrl}/**`);
      await page.getByText(/paid/i).first().waitFor();
      expect(await stateOf(made)).toBe('paid');
    });

    it('a customer comes back paid, though no webhook ever came: the page asks Stripe itself', async () => {
      const made = await makeLink();
      tellNobody();
      await page.goto(payUrl(made));
      await page.getByRole('button', { name: /^Pay/ }).click();
      await page.waitForURL(`${stripe.url}/**`);
      await page.getByRole('button', { name: 'Pay', exact: true }).click();
      await page.waitForURL(`${app.publicUrl}/**`);
      await page.getByText(/paid/i).first().waitFor();
      expect(await stateOf(made)).toBe('paid');
    });
  });
});
