import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { findFaintTexts, findSmallTargets, measureOverflow, watchPage } from '../support/http-page-checks.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const SECRET = /^pl_test_[0-9A-Za-z]{36}$/;

let browser: Browser;
let server: TestHttpServer;
let context: BrowserContext | undefined;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })] });
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  faults = watchPage(page, server.url);
  const asked = await server.use.askKey(buildTestActor({ role: 'owner' }), {
    ...{
      name: `${'Shop'.repeat(9)}`,
      mode: 'test',
      endsAt: new Date('2027-02-20T10:00:00.000Z'),
      place: 'slack',
    },
    scopes: ['links:read', 'links:write', 'send', 'refunds:write', 'webhooks', 'reports:read'],
  });
  await page.goto((asked.page?.url ?? '').replace('http://paylink.test', server.url));
  return page;
}

const show = (page: Page) => page.getByRole('button', { name: 'Show the key' });

async function check(page: Page): Promise<void> {
  expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
  expect(await findSmallTargets(page)).toEqual([]);
  expect(await findFaintTexts(page)).toEqual([]);
}

describe('the page of a key in Chromium', () => {
  it('shows the secret to a double press, and copies it and the line that tries it', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await show(page).dblclick();
    await page.getByText('Copy your key now').waitFor();
    const secret = await page.locator('#key').textContent();
    expect(secret).toMatch(SECRET);
    await page.getByRole('button', { name: 'Copy key' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await page.getByRole('button', { name: 'Copy command' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `curl -H "Authorization: Bearer ${secret}" http://paylink.test/api/v1/me`,
    );
    expect(faults).toEqual([]);
  });

  it('is over when it is loaded again', async () => {
    const page = await open();
    await show(page).click();
    await page.getByText('Copy your key now').waitFor();
    const { origin, pathname } = new URL(page.url());
    await page.goto(`${origin}${pathname}`);
    await page.getByText('/paylink keys').waitFor();
    expect(await page.content()).not.toContain('pl_test_');
  });

  it('works without a script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await show(page).click();
    expect(await page.locator('#key').textContent()).toMatch(SECRET);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'fits a small phone, and can be read, in the %s',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      await check(page);
      await show(page).click();
      await page.getByText('Copy your key now').waitFor();
      await check(page);
    },
  );
});
