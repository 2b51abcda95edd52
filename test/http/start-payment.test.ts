import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '../../src/domain/error-details.js';
import { AppError } from '../../src/domain/errors.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../support/build-test-link.js';
import { postForm, SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

const refuse = (code: ErrorCode) => ({
  startPayment: async () => {
    throw new AppError(code);
  },
});

describe('POST /p/:slug/pay', () => {
  it("leads to the gateway's checkout, for the stored amount", async () => {
    const { url, gateway } = await start();
    const response = await postForm(`${url}/p/${SLUG}/pay`);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`https://pay.test/ref_${gateway.checkouts[0]?.attemptId}`);
    expect(gateway.checkouts[0]?.amount).toEqual({ minor: 4999, currency: 'USD' });
    const { attemptId, returnUrl } = gateway.checkouts[0] ?? {};
    expect(returnUrl).toBe(`http://paylink.test/p/${SLUG}/back/${attemptId}`);
  });

  it('leads two presses to one checkout', async () => {
    const { url, links } = await start();
    const first = await postForm(`${url}/p/${SLUG}/pay`);
    const second = await postForm(`${url}/p/${SLUG}/pay`);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(links.get('lnk_1').attempts).toHaveLength(1);
  });

  it('takes a press without any body', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/${SLUG}/pay`, { method: 'POST', redirect: 'manual' });
    expect(response.status).toBe(303);
  });

  it.each([{ amount: '1' }, { currency: 'VND' }, { 'amount[minor]': '1' }, { status: 'paid' }])(
    'refuses a form with fields of its own: %j',
    async (fields) => {
      const { url, gateway } = await start();
      const response = await postForm(`${url}/p/${SLUG}/pay`, fields);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('This request could not be accepted.');
      expect(gateway.checkouts).toHaveLength(0);
    },
  );

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: 'null' }],
  ])('refuses a form from %s', async (_who, headers) => {
    const { url, gateway } = await start();
    const response = await postForm(`${url}/p/${SLUG}/pay`, {}, headers);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('The form was sent from another site.');
    expect(gateway.checkouts).toHaveLength(0);
  });

  it.each([
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'http://paylink.test' },
    { 'sec-fetch-site': 'none' },
  ])('takes its own form: %j', async (headers) => {
    const { url } = await start();
    expect((await postForm(`${url}/p/${SLUG}/pay`, {}, headers)).status).toBe(303);
  });

  it.each(['expired', 'cancelled', 'paid', 'processing', 'needs_review'] as const)(
    'leads back to the page when the link is %s',
    async (state) => {
      const { url, gateway } = await start({ links: [buildTestLink({ state })] });
      const response = await postForm(`${url}/p/${SLUG}/pay`);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(`/p/${SLUG}`);
      expect(gateway.checkouts).toHaveLength(0);
    },
  );

  it.each([
    ['provider_unavailable', 503, 'The payment provider does not answer right now.'],
    ['write_conflict', 409, 'This cannot be paid right now.'],
    ['rate_limited', 429, 'This cannot be paid right now.'],
    ['provider_unknown', 503, 'This cannot be paid right now.'],
    ['live_mode_refused', 403, 'This cannot be paid right now.'],
    ['gateway_misconfigured', 503, 'This cannot be paid right now.'],
  ] as const)('shows the page with what failed and the button: %s', async (code, status, words) => {
    const { url } = await start({ services: refuse(code) });
    const response = await postForm(`${url}/p/${SLUG}/pay`);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(page).toContain(words);
    expect(page).toContain('Try again: pay 49.99 USD');
  });

  it('asks nobody to try again what the gateway lets nobody begin', async () => {
    const { url } = await start({ services: refuse('provider_refused') });
    const response = await postForm(`${url}/p/${SLUG}/pay`);
    const page = await response.text();
    expect(response.status).toBe(502);
    expect(page).toContain('This cannot be paid here.');
    expect(page).not.toContain('Try again');
  });

  it('answers a press on an unknown link like an unknown page', async () => {
    const { url } = await start();
    for (const slug of ['slug000000000000000002', 'x']) {
      const response = await postForm(`${url}/p/${slug}/pay`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no payment here.');
    }
  });

  it('leads on by a page to a checkout whose origin its policy does not name', async () => {
    const checkoutUrl = 'https://elsewhere.test/pay?a=1&b="2"';
    const { url } = await start({
      services: { startPayment: async () => ({ checkoutUrl, attemptId: 'att_1' }) },
    });
    const response = await postForm(`${url}/p/${SLUG}/pay`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.get('content-security-policy')).not.toContain('elsewhere.test');
    const escaped = 'https://elsewhere.test/pay?a=1&amp;b=&quot;2&quot;';
    expect(page).toContain(`<meta http-equiv="refresh" content="0;url=${escaped}"/>`);
    expect(page).toContain(`href="${escaped}"`);
    expect(page).toContain('Go on to pay 49.99 USD');
    expect(response.headers.getSetCookie()).toHaveLength(2);
  });

  it('leads whoever loads the address of the press to the page', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/${SLUG}/pay`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`/p/${SLUG}`);
  });
});

describe('the way back from the gateway', () => {
  const succeeded = buildTestAttempt({
    status: 'succeeded',
    captured: { minor: 4999, currency: 'USD' },
    endedAt: new Date('2026-11-22T10:01:00.000Z'),
  });

  async function press(url: string): Promise<string> {
    const response = await postForm(`${url}/p/${SLUG}/pay`);
    const cookies = response.headers.getSetCookie();
    expect(cookies).toEqual([
      'paylink_pressed=open...; Path=/p/slug000000000000000001; Max-Age=3600; HttpOnly; SameSite=Lax',
      expect.stringMatching(
        /^paylink_tried=att_\w+; Path=\/p\/slug000000000000000001; Max-Age=86400; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  }

  it('waits a moment for news that is on its way', async () => {
    const { url, links } = await start();
    const cookie = await press(url);
    const page = fetch(`${url}/p/${SLUG}`, { headers: { cookie } });
    const pressed = links.get('lnk_1');
    await links.replace(pressed, {
      ...pressed,
      state: 'paid',
      attempts: [succeeded],
      version: pressed.version + 1,
    });
    const response = await page;
    expect(await response.text()).toContain('has received your payment');
    expect(response.headers.get('set-cookie')).toContain(
      'paylink_pressed=; Path=/p/slug000000000000000001; Max-Age=0',
    );
  });

  it('tells why the bank declined to the browser that tried, today and tomorrow, and to no other', async () => {
    const { url, gateway, use } = await start();
    const cookie = await press(url);
    const tried = cookie.split('; ')[1] ?? '';
    gateway.report(`ref_${tried.split('=')[1]}`, { status: 'failed', reason: 'not_enough_funds' });
    await use.checkPayment(SLUG);
    const read = async (headers: Record<string, string>) =>
      (await fetch(`${url}/p/${SLUG}`, { headers })).text();
    const stateFor = async (headers: Record<string, string>) =>
      (await fetch(`${url}/p/${SLUG}/state`, { headers })).json();
    for (const theirs of [cookie, tried]) {
      expect(await read({ cookie: theirs })).toContain('Your bank declined the payment: not enough funds.');
      expect(await stateFor({ cookie: theirs })).toEqual({ shows: 'open.not_enough_funds..' });
    }
    for (const strangers of [{}, { cookie: 'paylink_tried=att_other' }]) {
      const page = await read(strangers);
      expect(page).not.toContain('declined');
      expect(page).toContain('>Pay 49.99 USD</button>');
      expect(await stateFor(strangers)).toEqual({ shows: 'open...' });
    }
  });

  it.each(['open', 'expired'] as const)(
    'tells everybody, without the reason, that a slow payment failed of a link that is %s',
    async (state) => {
      const attempts = [buildTestAttempt({ status: 'failed', declineReason: 'not_enough_funds' })];
      const history = [buildTestEvent({ type: 'payment.processing', attemptId: 'att_1' })];
      const { url } = await start({ links: [buildTestLink({ state, attempts, history })] });
      const read = async (headers: Record<string, string>) =>
        (await fetch(`${url}/p/${SLUG}`, { headers })).text();
      const page = await read({});
      expect(page).toContain('Your bank declined the payment: no reason given.');
      expect(page).toContain('Nothing was charged.');
      expect(await read({ cookie: 'paylink_tried=att_1' })).toContain(
        'declined the payment: not enough funds.',
      );
    },
  );

  it('says "not paid yet" when none comes, and keeps the button', async () => {
    const { url } = await start();
    const cookie = await press(url);
    const page = await (await fetch(`${url}/p/${SLUG}`, { headers: { cookie } })).text();
    expect(page).toContain('Not paid yet.');
    expect(page).toContain('>Pay 49.99 USD</button>');
    expect(page).toContain('http-equiv="refresh"');
  });

  it.each(['paylink_pressed=', 'paylink_pressed=<x>', 'other=open...', 'paylink_pressed=open...%0d%0a'])(
    'does not mind a cookie that is none of its own: %s',
    async (cookie) => {
      const { url } = await start();
      const response = await fetch(`${url}/p/${SLUG}`, { headers: { cookie } });
      expect(await response.text()).not.toContain('Not paid yet.');
    },
  );
});
