import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { buildCheckoutRequest } from './build-checkout-request.js';
import { type RunningSandbox, startSandbox } from './start-sandbox.js';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapit';

describe('the sandbox checkout page in a browser without scripts', () => {
  let running: RunningSandbox;
  let browser: Browser;
  let page: Page;
  let attempts = 0;

  beforeAll(async () => {
    running = await startSandbox();
    browser = await launchBrowser();
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  /** The merchant's site is another origin, as it is for a bank in earnest. */
  const merchantSite = () => `${running.publicUrl.replace('127.0.0.1', 'localhost')}/sandbox/style.css`;

  async function open() {
    attempts += 1;
    const request = buildCheckoutRequest(`att_browser_${attempts}`, {
      merchantName: LONG_WORD,
      amount: { minor: 999_999_999_999, currency: 'BHD' },
      description: LONG_WORD,
      reference: LONG_WORD,
      returnUrl: merchantSite(),
    });
    const { checkoutUrl, providerRef } = await running.sandbox.gateway.startAttempt(request);
    await page.goto(checkoutUrl);
    return providerRef;
  }

  it.each([
    ['Pay 999,999,999.999 BHD', 'succeeded'],
    ['Decline: card expired', 'failed'],
    ['Slow payment', 'processing'],
    ['Go back without paying', 'open'],
  ])('"%s" leads back to the merchant, and leaves the payment %s', async (name, expected) => {
    const providerRef = await open();
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForURL(merchantSite());
    expect((await running.sandbox.gateway.fetchAttempt(providerRef)).status).toBe(expected);
  });

  it('leads back from a checkout that was used', async () => {
    await open();
    const checkoutUrl = page.url();
    await page.getByRole('button', { name: /^Pay / }).click();
    await page.goto(checkoutUrl);
    await page.getByRole('link', { name: `Go back to ${LONG_WORD}` }).click();
    await page.waitForURL(merchantSite());
  });

  it('fits 320 pixels whatever the words, with buttons that a thumb can hit', async () => {
    await open();
    const boxes = await page.locator('h1, p, button').evaluateAll((elements) =>
      elements.map((element) => {
        const { left, right, height } = element.getBoundingClientRect();
        return {
          tag: element.tagName,
          left,
          right,
          height,
          overflows: element.scrollWidth > element.clientWidth,
        };
      }),
    );
    expect(boxes.filter(({ left, right, overflows }) => left < 0 || right > 320 || overflows)).toEqual([]);
    const buttons = boxes.filter(({ tag }) => tag === 'BUTTON');
    expect(buttons).toHaveLength(15);
    expect(buttons.filter(({ height }) => height < 48)).toEqual([]);
  });
});
