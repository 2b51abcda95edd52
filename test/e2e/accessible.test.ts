import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { findAxeFaults } from '../support/find-axe-faults.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const PATIENCE_MS = 60_000;

/** How one comes to each state of the playground, from #sales with nothing open. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  channel: async () => {},
  thread: (page) => press(page, /^\d+ replies$/),
  tour: (page) => press(page, /^Tour/),
  log: (page) => press(page, /^Log/),
  async inbox(page) {
    await press(page, /^Inbox/);
    await page.locator('.inbox-message', { hasText: 'Email to' }).first().locator('summary').click();
    await page.locator('.mail').first().waitFor();
  },
  clock: (page) => press(page, /^Clock/),
  switches: (page) => press(page, 'Switches and reset'),
  async question(page) {
    await press(page, 'Switches and reset');
    await press(page, 'Reset to empty');
  },
  telegram: (page) => press(page, 'Telegram'),
  async form(page) {
    await write(page, '/paylink');
    await page.getByRole('heading', { name: 'New payment link' }).waitFor();
    // What another size left unfinished is offered first.
    const anew = page.getByRole('button', { name: 'Begin anew' });
    await page.getByLabel('Amount').or(anew).first().waitFor();
    if ((await anew.count()) > 0) await anew.click();
    await page.getByLabel('Amount').waitFor();
  },
  async review(page) {
    await write(page, '/paylink 20 usd coffee');
    await page.getByRole('heading', { name: 'Check before it goes out' }).waitFor();
  },
  async list(page) {
    await write(page, '/paylink list');
    await page.getByText('Only visible to you').first().waitFor();
  },
};

describe('what axe finds', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground({ hasWeek: true }), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
  });

  async function open(url: string, size: Parameters<Browser['newContext']>[0]): Promise<Page> {
    const context = await browser.newContext(size);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])(
    'is nothing in the playground, in any state, on %s',
    async (_name, size) => {
      const page = await open(playground.url, size);
      const faults: Record<string, string[]> = {};
      for (const [name, reach] of Object.entries(STATES)) {
        await page.goto('about:blank');
        await page.goto(playground.url);
        await page.getByRole('main').getByRole('textbox').waitFor();
        await page.getByText('INV-1041').first().waitFor();
        // A form stays open over a reload.
        while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
        await reach(page);
        faults[name] = await findAxeFaults(page);
      }
      await page.context().close();
      expect(faults).toEqual(Object.fromEntries(Object.keys(STATES).map((name) => [name, []])));
    },
    300_000,
  );
});

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).last().click();
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('main').getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}
