import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { buildTestAttempt, buildTestLink, buildTestRefund } from '../support/build-test-link.js';
import { findFaintTexts, findSmallTargets, measureOverflow, watchPage } from '../support/http-page-checks.js';
import { SLUG } from '../support/http-requests.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const PAID_AT = new Date('2026-11-23T03:02:00.000Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2);
const link = buildTestLink({
  state: 'partially_refunded',
  attempts: [
    buildTestAttempt({
      status: 'succeeded',
      endedAt: PAID_AT,
      captured: usd(4999),
      method: { label: 'Visa ending 4242', last4: '4242' },
    }),
  ],
  refunds: [buildTestRefund({ amount: usd(2000), status: 'succeeded', requestedAt: PAID_AT })],
  receiptDetails: { company: LONG, taxNumber: '1'.repeat(40) },
});

let browser: Browser;
let server: TestHttpServer;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestHttpServer({
    links: [link],
    sending: { accentColor: '#0b6e4f', legalName: LONG, taxNumber: '0105561000001' },
  });
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${SLUG}/receipt`);
  return page;
}

describe('the receipt in Chromium', () => {
  it.each([
    ['320 px', { viewport: { width: 320, height: 640 } }],
    ['1280 px', { viewport: { width: 1280, height: 800 } }],
    ['390 px, dark', { colorScheme: 'dark' }],
    ['390 px, without scripts', { javaScriptEnabled: false }],
  ] as const)('fits, can be read and pressed, and asks nobody else: %s', async (_where, options) => {
    context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
    const page = await context.newPage();
    const faults = watchPage(page, server.url);
    await page.goto(`${server.url}/p/${SLUG}/receipt`);
    expect(await measureOverflow(page)).toBe(0);
    expect(await findSmallTargets(page)).toEqual([]);
    expect(await findFaintTexts(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('reads in order to who hears it', async () => {
    const page = await open();
    const snapshot = await page.locator('article').ariaSnapshot();
    const order = ['heading "Receipt" [level=1]', 'paragraph: 49.99 USD', 'term: Receipt number'];
    order.push('heading "Made out to a company?" [level=2]', 'textbox "Company"');
    order.push('textbox "VAT or tax number (optional)"', 'button "Make out the receipt"');
    const places = order.map((words) => snapshot.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names its day in the zone of the merchant, wherever it is read', async () => {
    const page = await open({ timezoneId: 'America/Los_Angeles' });
    expect(await page.locator('time').first().textContent()).toBe('Mon 23 Nov 2026, 10:02, Bangkok time');
  });

  it('prints on one sheet, with nothing to press or to fill in', async () => {
    const page = await open();
    expect(await page.getByRole('button', { name: 'Print the receipt' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link').count()).toBe(0);
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByText('PL-7KQ2M9').isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('is made out to a company with the keyboard alone, without scripts', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByLabel('Company').fill('Big Co.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('DE123');
    await page.keyboard.press('Enter');
    await page.getByText('PL-7KQ2M9/2').waitFor();
    expect(server.links.get('lnk_1').receiptDetails).toEqual({ company: 'Big Co.', taxNumber: 'DE123' });
  });
});
