import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { AppError } from '../../src/domain/errors.js';
import { launchBrowser } from '../support/browser.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { findFaintTexts, findSmallTargets, measureOverflow, watchPage } from '../support/http-page-checks.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

let browser: Browser;
let server: TestHttpServer;
let context: BrowserContext | undefined;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());
beforeEach(async () => {
  const members = [buildTestMember({ role: 'owner' })];
  server = await startTestHttpServer({ members, liveMerchants: 'all' });
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  const page = await context.newPage();
  faults = watchPage(page, server.url);
  const { url } = await server.use.inviteGatewayPage(buildTestActor({ role: 'owner' }));
  await page.goto(url.replace('http://paylink.test', server.url));
  return page;
}

async function connect(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Connect Stripe' }).click();
  await page.getByLabel('Test: no money moves').check();
  await page.getByLabel('Secret key').fill('sk_test_hunter2hunter2');
  await page.getByRole('button', { name: 'Connect Stripe' }).click();
}

describe('the page of gateways in Chromium', () => {
  it('connects, proves and removes an account without a script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await connect(page);
    await page.getByText('The account is connected.').waitFor();
    await page.getByLabel('Signing secret').fill('whsec_hunter2');
    await page.getByRole('button', { name: 'Keep the signing secret' }).click();
    await page.getByText('The signing secret is kept.').waitFor();
    expect(await page.content()).not.toContain('hunter2');
    await page.getByRole('link', { name: 'Remove Stripe' }).click();
    await page.getByRole('button', { name: 'Remove Stripe' }).click();
    await page.getByText('The account was removed').waitFor();
    expect((await server.gatewayAccounts.listOf('mer_lotus'))[0]?.status).toBe('removed');
  });

  it('keeps what was chosen, and no key, where keys are refused', async () => {
    server.gatewayConnector.answer = () => {
      throw new AppError('gateway_misconfigured', { provider: 'stripe', problem: 'wrong_mode' });
    };
    const page = await open();
    await page.getByRole('link', { name: 'Connect Stripe' }).click();
    await page.getByLabel('Live: real money').check();
    await page.getByLabel('Secret key').fill('sk_test_hunter2');
    await page.getByRole('button', { name: 'Connect Stripe' }).click();
    await page.getByText('This key is of the other mode').waitFor();
    expect(await page.getByLabel('Live: real money').isChecked()).toBe(true);
    expect(await page.getByLabel('Secret key').inputValue()).toBe('');
  });

  it.each(['light', 'dark'] as const)(
    'fits a small phone and can be read, in the %s scheme',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      const look = async () => {
        expect(await measureOverflow(page)).toBe(0);
        expect(await findSmallTargets(page)).toEqual([]);
        expect(await findFaintTexts(page)).toEqual([]);
      };
      await look();
      await connect(page);
      await page.getByText('The account is connected.').waitFor();
      await look();
      await page.getByRole('link', { name: 'Connect PortOne' }).click();
      await look();
      expect(faults).toEqual([]);
    },
  );
});
