import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildEmail } from '../../../src/adapters/delivery/templates/email/build-email.js';
import { readMessageFacts } from '../../../src/adapters/delivery/templates/message-facts.js';
import { launchBrowser } from '../../support/browser.js';
import {
  buildTestOutgoing,
  type OutgoingChange,
  PAY_URL,
  RECEIPT,
  REMINDER,
  SOURCE,
} from '../../unit/adapters/delivery/build-test-outgoing.js';

const LOGO = { contentType: 'image/png', bytes: Uint8Array.of(1) };
const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitaen';
const HARDEST: OutgoingChange = {
  merchantName: LONG_WORD,
  makerName: LONG_WORD,
  delivery: REMINDER,
  link: {
    mode: 'test',
    amount: { minor: 999_999_999_999, currency: 'BHD' },
    description: `${LONG_WORD}${LONG_WORD}`,
    reference: 'INV2026004200000000000000000000000000000',
    customer: { name: LONG_WORD, email: null, phone: null },
  },
};

describe('an email in a browser that runs and fetches nothing', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    // What a mail program takes out of the mail itself.
    page.on('request', (request) => request.url() === 'cid:logo' || asked.push(request.url()));
  });
  afterAll(() => browser.close());

  /** With the logo where the merchant has one, as the composer does it. */
  const sourceOf = (change?: OutgoingChange) =>
    change?.sending?.logoId === undefined ? SOURCE : { ...SOURCE, logo: LOGO };
  const show = (change?: OutgoingChange) =>
    page.setContent(buildEmail(readMessageFacts(buildTestOutgoing(change), sourceOf(change))).html);
  const colourOf = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

  it.each([320, 600, 1200])('needs no scrolling sideways at %i px', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await show(HARDEST);
    const { scrollWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
    }));
    expect(scrollWidth).toBe(width);
  });

  it.each([320, 600])(
    'shows a receipt without scrolling sideways at %i px, its logo and its button',
    async (width) => {
      await page.setViewportSize({ width, height: 700 });
      const sending = {
        legalName: LONG_WORD,
        taxNumber: LONG_WORD,
        accentColor: '#7a1f5c',
        logoId: 'logo_1',
      };
      const receiptDetails = { company: LONG_WORD, taxNumber: LONG_WORD };
      await show({ ...RECEIPT, sending, link: { ...RECEIPT.link, receiptDetails } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const button = page.getByRole('link', { name: 'Open the receipt' });
      expect(await button.getAttribute('href')).toBe(`${PAY_URL}/receipt`);
      expect(await colourOf('a.own', 'background-color')).toBe('rgb(122, 31, 92)');
      expect(await page.getByRole('rowheader').first().textContent()).toBe('Paid on');
      expect(await page.locator('img').getAttribute('src')).toBe('cid:logo');
    },
  );

  it('asks nobody for anything', async () => {
    await show(HARDEST);
    expect(asked).toEqual([]);
  });

  it('has one large button, and a table that says what each value is', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await show();
    const button = page.getByRole('link', { name: 'Pay 49.99 USD' });
    expect(await button.getAttribute('href')).toBe(PAY_URL);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    expect(await page.getByRole('heading').allTextContents()).toEqual(['49.99 USD']);
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(['For', 'Reference', 'Pay by']);
  });

  it('does not show the line meant for lists of mails', async () => {
    await show();
    const seen = page.getByText('Pay by Wed 25 Nov 2026');
    expect(await seen.first().isVisible()).toBe(false);
  });

  it('follows the scheme of its reader', async () => {
    await show();
    expect(await colourOf('.card', 'background-color')).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourOf('.card', 'background-color')).toBe('rgb(25, 27, 34)');
    expect(await colourOf('h1', 'color')).toBe('rgb(241, 242, 245)');
    expect(await colourOf('a.button', 'background-color')).toBe('rgb(134, 165, 255)');
    await page.emulateMedia({ colorScheme: 'light' });
  });
});
