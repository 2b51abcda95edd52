import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { createInOneLine } from './create-in-one-line.js';
import { type Seat, takeSeat } from './seat.js';

/** One story: every test goes on where the one before it ended. */
describe('a payment link, from the form to the money', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    seat = await takeSeat(browser, playground.url);
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  it('refuses an amount on its field and keeps everything that was typed', async () => {
    await seat.writes('/paylink');
    const form = await seat.modal('New payment link');
    await form.getByLabel('Amount').fill('-5');
    await form.getByLabel('Description').fill('School fees');
    await form.getByRole('button', { name: 'More' }).click();
    await form.getByLabel('Customer name').fill('Ann Lee');
    await form.getByRole('textbox', { name: 'Email' }).fill('ann@example.com');
    await form.getByRole('button', { name: 'Review' }).click();

    await form.getByText('Write an amount above 0, like 49.99').waitFor();
    expect(await form.getByLabel('Amount').getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByLabel('Description').inputValue()).toBe('School fees');
  });

  it('shows a review in plain words before anything is made', async () => {
    const form = await seat.modal('New payment link');
    await form.getByLabel('Amount').fill('49.99');
    await form.getByRole('combobox', { name: 'Currency' }).fill('dollar');
    await form.getByRole('option', { name: 'USD, US dollar' }).click();
    await form.getByRole('button', { name: 'Review' }).click();

    const review = await seat.modal('Check before it goes out');
    const words = await review.textContent();
    expect(words).toContain('49.99 USD');
    expect(words).toContain('Ann Lee, ann@example.com');
    expect(await seat.page.getByRole('listitem').filter({ hasText: '49.99 USD' }).count()).toBe(0);
  });

  it('creates the link: the address for its maker, the card for the channel', async () => {
    const review = await seat.modal('Check before it goes out');
    await review.getByRole('button', { name: 'Create link' }).click();
    const created = await seat.modal('Payment link created');
    expect(await created.textContent()).toContain(`${playground.app.publicUrl}/p/`);
    await created.getByRole('button', { name: 'Done' }).click();

    const card = await seat.message(/made by @Sam Rivera/);
    const words = await card.textContent();
    expect(words).toContain('⚪ Open · 49.99 USD · School fees');
    expect(words).toContain('For Ann L.');
    expect(words).not.toContain('ann@example.com');
  });

  it('shares it, and turns the card to Paid when the customer has paid in another tab', async () => {
    const card = await seat.message(/made by @Sam Rivera/);
    await card.getByRole('button', { name: /^Share/ }).click();
    const share = await seat.modal('Share to a channel');
    await share.getByRole('button', { name: 'Share link' }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    const shared = await seat.message('asks you to pay 49.99 USD');

    const [customer] = await Promise.all([
      seat.page.context().waitForEvent('page'),
      shared.getByRole('link', { name: /Pay/ }).click(),
    ]);
    await customer.getByRole('button', { name: 'Pay 49.99 USD' }).click();
    await customer.getByRole('heading', { name: /Payment to/ }).waitFor();
    await customer.locator('button[value=pay]').click();
    await customer.getByText('has received your payment').waitFor();
    await customer.close();

    // The card, and the link that was shared: neither goes on asking for what is paid.
    await seat.message(/🟢 Paid · 49\.99 USD[\s\S]*By Ann L\./);
    await seat.message(/🟢 Paid · 49\.99 USD[\s\S]*Lotus Valley School/);
  });

  it('tells the manager in #payments, as unread until read', async () => {
    await seat.actsAs('Maya');
    await seat.page.getByRole('button', { name: 'payments, 1 unread' }).waitFor();
    await seat.opens('payments');
    const line = await seat.message('49.99 USD paid by Ann L.');
    expect(await line.textContent()).toContain('made by @Sam Rivera');
    await seat.page.getByRole('button', { name: 'payments', exact: true }).waitFor();
  });

  it('lists links to the manager, who calls another one off', async () => {
    await seat.actsAs('Sam');
    await seat.opens('sales');
    await createInOneLine(seat, '/paylink 80 eur "Workshop seat"');
    await seat.actsAs('Maya');
    await seat.writes('/paylink list');
    const list = await seat.message('newest first: 1 to 2 of 2');
    const words = await list.textContent();
    expect(words).toContain('Open · 80.00 EUR · Workshop seat');
    expect(words).toContain('Paid · 49.99 USD · School fees');

    await list.getByRole('button', { name: /PL-/ }).first().click();
    const answer = await seat.message(/Workshop seat[\s\S]*Cancel link/);
    await answer.getByRole('button', { name: 'Cancel link' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Cancel this link?' });
    await question.getByRole('button', { name: 'Cancel link' }).click();
    await seat.message(/⚫ Cancelled · 80\.00 EUR/);
  });

  it('expires a link when the clock is moved past its time', async () => {
    await createInOneLine(seat, '/paylink 12 usd Trial expires:2h');
    await seat.message(/⚪ Open · 12\.00 USD/);
    await seat.page.getByRole('button', { name: /^Clock/ }).click();
    await seat.page.getByRole('button', { name: '+ 1 day' }).click();
    await seat.page.keyboard.press('Escape');
    await seat.message(/⚫ Expired · 12\.00 USD/);
  });

  it('has ticked off the whole tour', async () => {
    const tour = seat.page.getByRole('complementary', { name: 'Tour' });
    await tour.getByText('That is the whole round').waitFor();
    expect(await tour.getByText('(done)').count()).toBe(6);
  });
});
