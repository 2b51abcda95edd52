import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { takeSeat } from './seat.js';

describe('the week that the playground begins with', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground({ hasWeek: true }), launchBrowser()]);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  it('ticks nothing and fills no inbox, for who looks on while it is played', async () => {
    const { page, close } = await takeSeat(browser, playground.url);
    const press = (name: string) => page.getByRole('button', { name }).click();
    await page.getByText('INV-1049').first().waitFor();
    await press('Switches and reset');
    await press('Reset to the week');
    const question = page.getByRole('dialog', { name: 'Reset to the week?' });
    await question.getByRole('button', { name: 'Reset to the week' }).click();
    await page.getByText('INV-1041').first().waitFor({ state: 'detached' });
    await page.getByText('INV-1049').first().waitFor();
    await page.getByRole('button', { name: 'Tour 0/6' }).waitFor({ timeout: 1_000 });
    await page.getByRole('button', { name: 'Inbox', exact: true }).waitFor({ timeout: 1_000 });
    await close();
  });
});
