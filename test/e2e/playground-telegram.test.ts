import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { type Seat, takeSeat } from './seat.js';
import { openTelegram, payInNewTab, type TelegramSeat } from './telegram-seat.js';

/** One story: every test goes on where the one before it ended. */
describe('a newcomer at the playground’s Telegram', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  let telegram: TelegramSeat;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    seat = await takeSeat(browser, playground.url, { viewport: { width: 1400, height: 900 } });
    telegram = await openTelegram(seat.page);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  /** Beside Telegram and the tour the channels are in a drawer. */
  const openChannel = async (name: string) => {
    await seat.page.getByRole('button', { name: 'Channels' }).click();
    await seat.opens(name);
  };

  it('presses Start, and has a merchant of her own', async () => {
    await telegram.pane.getByRole('button', { name: 'Start' }).click();
    await telegram.message('You make links for Mai Tran');
  });

  it('is shown the bot’s menu, and chooses of it', async () => {
    await telegram.field.fill('/pay');
    await telegram.pane.getByRole('button', { name: '/paylink Make a payment link' }).waitFor();
    await telegram.field.press('Tab');
    expect(await telegram.field.inputValue()).toBe('/paylink ');
  });

  it('walks through the form in one message, with the keyboard alone', async () => {
    await telegram.writes('/paylink');
    await telegram.message('Amount');
    await telegram.writes('-5');
    await telegram.message(/above 0/);
    await telegram.writes('12.50 eur');
    const form = await telegram.message('New payment link · 12.50 EUR');
    await form.getByRole('button', { name: 'Skip' }).focus();
    await seat.page.keyboard.press('Enter');
    await telegram.message(/Email/);
    const focused = await seat.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Skip');
    await form.getByRole('button', { name: 'Cancel' }).click();
    const kept = await telegram.message('Not finished, and kept for a day: 12.50 EUR.');
    await kept.getByRole('button', { name: 'Discard it' }).click();
    await telegram.message('Discarded. No link was made.');
  });

  it('becomes one with the owner of the workspace by the line that Slack gives', async () => {
    await seat.actsAs('Olivia');
    await seat.writes('/paylink team telegram');
    const invited = await seat.message('t.me/paylink_bot');
    const line = (await invited.locator('pre').filter({ hasText: '/start' }).textContent()) ?? '';
    await telegram.writes(line);
    const question = await telegram.message('Join Lotus Valley School?');
    await question.getByRole('button', { name: 'Join', exact: true }).click();
    await telegram.message('You make links for Lotus Valley School');
  });

  it('makes a link, pays it at the sandbox bank, and sees it Paid here and where Slack is told', async () => {
    await telegram.writes('/paylink 20 usd coffee ref:INV-7');
    const review = await telegram.message('Check before it goes out');
    await review.getByRole('button', { name: 'Create link' }).click();
    await telegram.message(/⚪ Open · 20\.00 USD · coffee[\s\S]*INV-7/);
    const created = await telegram.message('Payment link created');
    await payInNewTab(seat.page, created.getByRole('link', { name: /\/p\// }));
    await telegram.message(/🟢 Paid · 20\.00 USD · coffee[\s\S]*INV-7/);

    await openChannel('payments');
    const paid = await seat.message('20.00 USD paid');
    expect(await paid.textContent()).toContain('INV-7');
  });

  it('sees a link of Slack come in, and turn to Cancelled in both', async () => {
    await seat.actsAs('Sam');
    await openChannel('sales');
    await seat.writes('/paylink 80 eur "Workshop seat"');
    const review = await seat.modal('Check before it goes out');
    await review.getByRole('button', { name: 'Create link' }).click();
    await (await seat.modal('Payment link created')).getByRole('button', { name: 'Done' }).click();
    const card = await telegram.message(/⚪ Open · 80\.00 EUR · Workshop seat/);
    await card.getByRole('button', { name: 'Cancel link' }).click();
    const question = await telegram.message(/Cancel this link/);
    await question.getByRole('button', { name: 'Cancel link' }).click();
    await telegram.message(/⚫ Cancelled · 80\.00 EUR/);
    await seat.message(/⚫ Cancelled · 80\.00 EUR/);
  });

  it('writes in the seller’s name where she types /pay, and the customer pays what she sees there', async () => {
    await telegram.opens('Ann');
    await telegram.pane.getByRole('button', { name: 'This chat' }).click();
    await seat.page.getByRole('menuitem', { name: /Connect Paylink/ }).click();
    await telegram.pane.getByText('Paylink may write here in your name').waitFor();
    await telegram.actsAs('Ann Lee');
    await telegram.opens('Mai');
    await telegram.writes('How much is it?');
    await telegram.actsAs('Mai Tran');
    await telegram.writes('/pay 1250 thb deposit');
    await telegram.message('1,250.00 THB');
    expect(await telegram.pane.getByText('/pay 1250').count()).toBe(0);

    await telegram.actsAs('Ann Lee');
    const asked = await telegram.message('1,250.00 THB');
    expect(await asked.textContent()).toContain('Mai Tran');
    await payInNewTab(seat.page, asked.getByRole('link', { name: /\/p\// }));
    await telegram.message(/Paid[\s\S]*1,250\.00 THB|1,250\.00 THB[\s\S]*Paid/);
  });

  it('offers a link in any chat, and posts it when it is chosen', async () => {
    await telegram.actsAs('Mai Tran');
    await telegram.field.fill('@paylink_bot 5 usd tea');
    await telegram.pane.getByRole('button', { name: '5.00 USD tea' }).waitFor();
    await telegram.field.press('Enter');
    const offered = await telegram.message('5.00 USD');
    expect(await offered.textContent()).toContain('via @paylink_bot');
    await offered.getByRole('link', { name: /\/p\// }).waitFor();
  });

  it('has a group work for her, and keeps strangers out of it', async () => {
    await telegram.opens('Lotus sales');
    await telegram.writes('/paylink 7 usd cake');
    await telegram.message('From now on I work for');
    await telegram.actsAs('Viktor');
    await telegram.opens('Lotus sales');
    await telegram.writes('/paylink 7 usd cake');
    const answer = await telegram.message('ask its owner to invite you');
    await answer.getByRole('link', { name: 'Open our chat' }).click();
    await telegram.message('/start hello');
    expect(seat.page.context().pages()).toHaveLength(1);
  });

  it('forgets all of it on a reset, also whose merchant Mai’s was and what she was filling in', async () => {
    await telegram.actsAs('Mai Tran');
    await telegram.opens('Paylink');
    await telegram.writes('/paylink');
    const left = await telegram.message('Not finished: 7.00 USD · cake.');
    await left.getByRole('button', { name: 'Begin anew' }).click();
    await telegram.message('Amount');
    await seat.page.getByRole('button', { name: 'Switches and reset' }).click();
    await seat.page.getByRole('button', { name: 'Reset to empty' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Reset to empty?' });
    await question.getByRole('button', { name: 'Reset to empty' }).click();
    await telegram.pane.getByRole('button', { name: 'Start', exact: true }).click();
    await telegram.message('You make links for Mai Tran');
    await telegram.writes('49.99 eur');
    await telegram.writes('/links');
    await telegram.message('There are no links here.');
    expect(await telegram.pane.getByText('New payment link · 49.99 EUR').count()).toBe(0);
  });
});
