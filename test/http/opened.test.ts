import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { buildTestLink } from '../support/build-test-link.js';
import { watchPage } from '../support/http-page-checks.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const SLUG = 'slug000000000000000001';
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36';

let server: TestHttpServer;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestHttpServer({ links: [buildTestLink()], payPageLimitPerMinute: 5 });
});
afterEach(async () => {
  await context?.close();
  context = undefined;
  await server.close();
});

const facts = () => server.links.get('lnk_1').history.map(({ type }) => type);
const tell = (headers: Record<string, string> = {}, slug = SLUG) =>
  fetch(`${server.url}/p/${slug}/opened`, { method: 'POST', headers: { 'user-agent': AGENT, ...headers } });

async function open(
  given: { readonly userAgent?: string; readonly javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  context = await browser.newContext({ userAgent: AGENT, ...given });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${SLUG}`);
  return page;
}
const whenTold = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/opened'));

describe('POST /p/:slug/opened', () => {
  it('notes once that a person looked', async () => {
    expect([(await tell()).status, (await tell()).status]).toEqual([204, 204]);
    expect(facts()).toEqual(['link.created', 'page.opened']);
    expect(server.links.get('lnk_1').history.at(-1)).toMatchObject({ actor: { kind: 'customer' } });
  });

  it.each([
    [{ 'user-agent': 'Slackbot-LinkExpanding 1.0' }],
    [{ 'user-agent': 'curl/8.5.0' }],
    [{ 'sec-purpose': 'prefetch' }],
  ])('notes nothing of %j', async (headers) => {
    expect((await tell(headers)).status).toBe(204);
    expect(facts()).toEqual(['link.created']);
  });

  it('knows no other address, no other site and no more than is allowed in a minute', async () => {
    expect((await tell({}, 'slug000000000000000009')).status).toBe(404);
    expect((await tell({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    for (let i = 0; i < 4; i += 1) await tell();
    expect((await tell()).status).toBe(429);
  });

  it('is not what looking at the page does', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const init = { method, headers: { 'user-agent': AGENT } };
      expect((await fetch(`${server.url}/p/${SLUG}`, init)).status).toBe(200);
      expect((await fetch(`${server.url}/p/${SLUG}/opened`, init)).status).toBe(405);
    }
    expect(facts()).toEqual(['link.created']);
  });
});

describe('the pay page in Chromium', () => {
  it('counts as opened with the first act of a person, once, and holds its policy', async () => {
    const page = await open();
    const faults = watchPage(page, server.url);
    await page.evaluate(() => {
      window.scrollTo(0, 50);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    });
    expect(facts()).toEqual(['link.created']);
    const told = whenTold(page);
    await page.keyboard.press('Tab');
    expect((await told).status()).toBe(204);
    await page.mouse.click(5, 5);
    expect(facts()).toEqual(['link.created', 'page.opened']);
    expect(faults).toEqual([]);
  });

  it.each([
    ['pointer', (page: Page) => page.mouse.move(120, 140, { steps: 4 })],
    ['wheel', (page: Page) => page.mouse.wheel(0, 40)],
    ['press', (page: Page) => page.mouse.click(5, 5)],
  ])('counts as opened by the %s', async (_name, act) => {
    const page = await open();
    const told = whenTold(page);
    await act(page);
    await told;
    expect(facts()).toEqual(['link.created', 'page.opened']);
  });

  it('does not count for a browser without a person', async () => {
    const page = await open({ userAgent: `${AGENT} HeadlessChrome/146` });
    const told = whenTold(page);
    await page.keyboard.press('Tab');
    expect((await told).status()).toBe(204);
    expect(facts()).toEqual(['link.created']);
  });

  it('counts as opened without scripts once the button is pressed', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    expect(facts()).toEqual(['link.created']);
    const redirected = page.waitForRequest('https://pay.test/**');
    await page.getByRole('button', { name: 'Pay 49.99 USD' }).click();
    await redirected;
    expect(facts()).toContain('page.opened');
  });
});
