import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPaylink, money, type Paylink } from '@paylink/client';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { findAxeFaults } from '../support/find-axe-faults.js';
import { makeApiKey } from '../support/make-api-key.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';

const PATIENCE_MS = 60_000;

/** A customer with a link, who looks at each page on the way. */
async function walk(page: Page, paylink: Paylink): Promise<Readonly<Record<string, string[]>>> {
  const faults: Record<string, string[]> = {};
  const look = async (name: string) => {
    faults[name] = await findAxeFaults(page);
  };
  const make = () => paylink.links.create({ amount: money('49.99', 'USD'), description: 'School fees' });
  const press = (name: RegExp) => page.getByRole('button', { name }).first().click();
  const goToBank = async (url: string) => {
    await page.goto(url);
    await press(/^(Pay|Try again)/);
    await page.waitForURL(/\/sandbox\//);
  };
  const declined = await make();
  await page.goto(declined.url);
  await look('open');
  await page.goto(`${declined.url}/report`);
  await look('report');
  await goToBank(declined.url);
  await look('bank');
  await press(/^Decline: card expired$/);
  await page.getByText('the card has expired').waitFor();
  await look('declined');

  const paid = await make();
  await goToBank(paid.url);
  await press(/^Pay /);
  await page.getByText('You can close this page.').waitFor();
  await look('paid');
  await page.getByRole('link', { name: 'Receipt' }).click();
  await page.waitForURL(/receipt/);
  await look('receipt');

  const cancelled = await make();
  await paylink.links.cancel(cancelled.id);
  await page.goto(cancelled.url);
  await look('cancelled');
  await page.goto(cancelled.url.replace(/[^/]+$/, 'nobodymadethislinkever'));
  await look('unknown');
  return faults;
}

describe('what axe finds on the way of a customer', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let paylink: Paylink;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    paylink = createPaylink({ key: await makeApiKey(playground.app), baseUrl: playground.app.publicUrl });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
  });

  it.each([
    ['a desktop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }],
  ])(
    'is nothing, on %s',
    async (_name, size) => {
      const context = await browser.newContext(size);
      context.setDefaultTimeout(PATIENCE_MS);
      const faults = await walk(await context.newPage(), paylink);
      await context.close();
      expect(faults).toEqual({
        ...{
          open: [],
          report: [],
          bank: [],
          declined: [],
          paid: [],
          receipt: [],
          cancelled: [],
          unknown: [],
        },
      });
    },
    300_000,
  );
});
