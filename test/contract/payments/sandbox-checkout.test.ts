import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckoutRequest } from '../../../src/ports/payment-gateway.js';
import { buildCheckoutRequest, RETURN_URL } from './build-checkout-request.js';
import { findButtons, postForm, pressButton } from './press-button.js';
import { type RunningSandbox, startSandbox } from './start-sandbox.js';

describe('the sandbox checkout page', () => {
  let running: RunningSandbox;
  let attempts = 0;

  beforeAll(async () => {
    running = await startSandbox();
  });
  afterAll(() => running.stop());

  async function open(overrides: Partial<CheckoutRequest> = {}) {
    attempts += 1;
    const { providerRef, checkoutUrl } = await running.sandbox.gateway.startAttempt(
      buildCheckoutRequest(`att_page_${attempts}`, overrides),
    );
    const status = async () => (await running.sandbox.gateway.fetchAttempt(providerRef)).status;
    return { providerRef, url: checkoutUrl, status };
  }
  const read = async (url: string) => (await fetch(url)).text();
  const webhooksOf = (providerRef: string) =>
    running.received.filter(({ rawBody }) => Buffer.from(rawBody).includes(providerRef));

  it('says whose page it is, that no money moves, who asks, how much and what for', async () => {
    const page = await read((await open()).url);
    expect(page).toContain('Sandbox bank');
    expect(page).toContain('no money moves here');
    expect(page).toContain('Payment to <bdi>Lotus Valley School</bdi>');
    expect(page).toContain('49.99 <small>USD</small>');
    expect(page).toContain('School fees, class XII B');
    expect(page).toContain('INV-2026-0042');
    expect(page).not.toContain('ann@example.com');
  });

  it('lists every outcome as a button', async () => {
    expect(findButtons(await read((await open()).url)).map(({ label }) => label)).toEqual([
      'Pay 49.99 USD',
      'Slow payment',
      'Slow payment that fails',
      'Decline: not enough funds',
      'Decline: card expired',
      'Decline: card refused',
      'Decline: limit reached',
      'Decline: suspected fraud',
      'Decline: not confirmed',
      'Decline: another reason',
      'Take it too late',
      'Decline, then take it after all',
      'Take twice the amount',
      'Take another currency',
      'Go back without paying',
    ]);
  });

  it('shows what others wrote as text', async () => {
    const page = await read(
      (await open({ merchantName: '<b>"A" & B</b>', description: '<script>alert(1)</script>' })).url,
    );
    expect(page).toContain('&lt;b>&quot;A&quot; &amp; B&lt;/b>');
    expect(page).toContain('&lt;script>alert(1)&lt;/script>');
    expect(page).not.toContain('<script');
  });

  it('allows no script, no inline style, no frame, and forms to itself and back alone', async () => {
    const response = await fetch((await open()).url);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' http://pay.example.test; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await response.text();
    expect(page).not.toMatch(/ style=|<style|<script| on[a-z]+=/);
    const style = await fetch(`${running.publicUrl}/sandbox/style.css`);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(page).toContain('href="/sandbox/style.css"');
  });

  it("speaks the browser's language, else English", async () => {
    const { url } = await open();
    const ask = async (address: string, language: string) => {
      const response = await fetch(address, { headers: { 'accept-language': language } });
      const lang = /<html lang="(\w+)">/.exec(await response.text())?.[1];
      return [response.status, lang, response.headers.get('vary')];
    };
    expect(await ask(url, 'ko-KR,ko;q=0.9,en;q=0.8')).toEqual([200, 'ko', 'Accept-Language']);
    expect(await ask(url, 'de')).toEqual([200, 'en', 'Accept-Language']);
    expect(await ask(`${url}x`, 'vi')).toEqual([404, 'vi', 'Accept-Language']);
  });

  it('changes nothing when it is only read', async () => {
    const { url, status, providerRef } = await open();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
    expect(await status()).toBe('open');
    expect(webhooksOf(providerRef)).toEqual([]);
  });

  it('knows no other session', async () => {
    for (const id of ['sbx_unknown', 'x'.repeat(100), '%00', '%7B%22$gt%22:%22%22%7D']) {
      const url = `${running.publicUrl}/sandbox/checkout/${id}`;
      const answers = [await fetch(url), await postForm(url, { outcome: 'pay' })];
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain('There is no checkout here');
      }
    }
  });

  it.each([
    ['Pay 49.99 USD', 'succeeded'],
    ['Decline: card expired', 'failed'],
    ['Slow payment', 'processing'],
    ['Slow payment that fails', 'processing'],
    ['Take twice the amount', 'succeeded'],
    ['Take another currency', 'succeeded'],
    ['Take it too late', 'open'],
    ['Decline, then take it after all', 'failed'],
    ['Go back without paying', 'open'],
  ])('leads back after "%s", which leaves the payment %s', async (label, expected) => {
    const { url, status } = await open();
    const response = await pressButton(url, label);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(RETURN_URL);
    expect(await status()).toBe(expected);
  });

  it('reports twice the amount when asked to', async () => {
    const { url, providerRef } = await open();
    await pressButton(url, 'Take twice the amount');
    expect(await running.sandbox.gateway.fetchAttempt(providerRef)).toMatchObject({
      captured: { minor: 9998, currency: 'USD' },
    });
  });

  it('tells nobody that a customer went back, and lets them return', async () => {
    const { url, providerRef, status } = await open();
    await pressButton(url, 'Go back without paying');
    expect(webhooksOf(providerRef)).toEqual([]);
    await pressButton(url, 'Pay 49.99 USD');
    expect(await status()).toBe('succeeded');
  });

  it.each([{}, { outcome: '' }, { outcome: 'steal' }, { outcome: 'constructor' }])(
    'does nothing for the form %j, and shows the choice again',
    async (fields) => {
      const { url, status } = await open();
      const response = await postForm(url, fields as Record<string, string>);
      expect(response.status).toBe(400);
      expect(findButtons(await response.text())).toHaveLength(15);
      expect(await status()).toBe('open');
    },
  );

  it('takes a second press of the same button for the first', async () => {
    const { url, providerRef } = await open();
    const responses = await Promise.all(Array.from({ length: 10 }, () => postForm(url, { outcome: 'pay' })));
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    expect(webhooksOf(providerRef)).toHaveLength(1);
  });

  it('ends once when different buttons are pressed at the same time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { url, providerRef, status } = await open();
      const [paid, declined] = await Promise.all([
        postForm(url, { outcome: 'pay' }),
        postForm(url, { outcome: 'decline_card_expired' }),
      ]);
      expect([paid.status, declined.status].sort()).toEqual([303, 409]);
      expect(await status()).toBe(paid.status === 303 ? 'succeeded' : 'failed');
      expect(webhooksOf(providerRef)).toHaveLength(1);
    }
  });

  it.each([
    ['Pay 49.99 USD', 'This payment is done', ['Dispute this payment', 'Refund 49.99 USD at the bank']],
    [
      'Take another currency',
      'This payment is done',
      ['Dispute this payment', 'Refund 49.99 EUR at the bank'],
    ],
    ['Decline: card expired', 'This payment was declined', []],
    ['Slow payment', 'The bank is still working on it', []],
    ['Take it too late', 'The bank waits with this payment', []],
    ['Decline, then take it after all', 'Declined for now', []],
  ])('after "%s" says how it stands, and leads back', async (label, title, buttons) => {
    const { url } = await open();
    await pressButton(url, label);
    const page = await read(url);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain(`href="${RETURN_URL}"`);
    expect(findButtons(page).map((button) => button.label)).toEqual(buttons);
  });

  it('takes no payment once it was closed', async () => {
    const { url, providerRef, status } = await open();
    await running.sandbox.gateway.closeAttempt(providerRef);
    const response = await postForm(url, { outcome: 'pay' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('This checkout is closed');
    expect(await status()).toBe('closed');
  });

  it('lives 24 hours when the link lives longer', async () => {
    const inAYear = new Date(running.clock.now().getTime() + 365 * 86_400_000);
    const { url, status } = await open({ expiresAt: inAYear });
    running.clock.advance(86_400_000 - 1);
    expect(await status()).toBe('open');
    running.clock.advance(1);
    expect((await postForm(url, { outcome: 'pay' })).status).toBe(409);
    expect(await status()).toBe('closed');
  });
});

describe('the sandbox without its store', () => {
  it('asks for patience on its page, and gives no report', async () => {
    const running = await startSandbox();
    const { gateway } = running.sandbox;
    try {
      await running.loseStore();
      const page = await fetch(`${running.publicUrl}/sandbox/checkout/sbx_any`);
      expect(page.status).toBe(503);
      expect(await page.text()).toContain('The bank cannot answer right now');
      const unavailable = expect.objectContaining({ name: 'AppError', code: 'provider_unavailable' });
      await expect(gateway.fetchAttempt('sbx_any')).rejects.toEqual(unavailable);
      await expect(gateway.closeAttempt('sbx_any')).rejects.toEqual(unavailable);
      await running.sweep();
      expect(running.logged).toEqual([
        expect.objectContaining({ level: 'warn', message: 'sandbox webhooks have to wait' }),
      ]);
    } finally {
      await running.stop();
    }
  });
});
