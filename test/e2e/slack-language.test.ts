import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { type Seat, takeSeat } from './seat.js';

/** One story: every test goes on where the one before it ended. */
describe('the language of somebody’s Slack', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  let beside: Seat;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    // Narrower, the bar has the code of a language for its name.
    const wide = { viewport: { width: 1440, height: 900 } };
    seat = await takeSeat(browser, playground.url, wide);
    beside = await takeSeat(browser, playground.url, wide);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  const languageOf = (who: Seat, name: string) =>
    who.page.getByRole('combobox', { name: `Slack language of ${name}` });
  const told = () => seat.page.waitForResponse(/\/playground\/api\/locale$/);
  const readsIn = (who: Seat, language: string) =>
    who.page.locator('.language').getByText(language, { exact: true }).first().waitFor();
  const choose = async (language: string) => {
    const change = told();
    await languageOf(seat, 'Sam Rivera').selectOption(language);
    expect((await change).status()).toBe(200);
    await readsIn(beside, language);
  };

  it('is chosen beside the name, shown in another window at once, and what Paylink says next is in it', async () => {
    await choose('Tiếng Việt');
    await seat.writes('/paylink');
    const form = await seat.modal('Link thanh toán mới');
    await form.getByLabel('Số tiền').fill('49.99');
    await form.getByRole('button', { name: 'Xem lại' }).click();
    await seat.modal('Xem lại trước khi tạo');
    await seat.page.keyboard.press('Escape');
    await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await seat.writes('/paylink list');
    await seat.message('Không có link nào ở đây.');
  });

  it('changes nothing of the page around it, whose tour goes on', async () => {
    await seat.page.getByRole('heading', { name: 'Tour' }).waitFor();
    await seat.page.getByRole('button', { name: 'Tour 2/6' }).waitFor();
    expect(await seat.page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is that of one person, and changes back', async () => {
    await seat.actsAs('Maya');
    expect(await languageOf(seat, 'Maya Chen').inputValue()).toBe('en-US');
    await seat.actsAs('Sam');
    expect(await languageOf(seat, 'Sam Rivera').inputValue()).toBe('vi-VN');
    await choose('English');
    await seat.writes('/paylink');
    await seat.modal('New payment link');
    await seat.page.keyboard.press('Escape');
    await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('is chosen by keyboard too, and the focus stays where it is', async () => {
    const change = told();
    const select = languageOf(seat, 'Sam Rivera');
    await select.focus();
    await seat.page.keyboard.press('End');
    await change;
    await readsIn(beside, 'Español');
    expect(await select.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is what it was at first after a reset, for Paylink too', async () => {
    await seat.page.getByRole('button', { name: 'Switches and reset' }).click();
    await seat.page.getByRole('button', { name: 'Reset to empty' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Reset to empty?' });
    await question.getByRole('button', { name: 'Reset to empty' }).click();
    await question.waitFor({ state: 'hidden' });
    await readsIn(seat, 'English');
    await readsIn(beside, 'English');
    await seat.writes('/paylink');
    await seat.modal('New payment link');
  });
});
