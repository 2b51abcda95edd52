import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { createInOneLine } from './create-in-one-line.js';
import { type Seat, takeSeat } from './seat.js';

/** A newcomer practises with money: each test has a link of its own, and the same people. */
describe('money in the playground', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    seat = await takeSeat(browser, playground.url, { viewport: { width: 1600, height: 1000 } });
    // Cards of one manager: what a seller may not press is another story.
    await seat.actsAs('Maya');
    await seat.opens('sales');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  /** Pays, or does something else, at the bank; answers the customer's page afterwards. */
  async function goToBank(url: string, choice: string): Promise<Page> {
    const customer = await seat.page.context().newPage();
    await customer.goto(url);
    await chooseAtBank(customer, choice);
    return customer;
  }

  async function chooseAtBank(customer: Page, choice: string): Promise<void> {
    await customer.getByRole('button', { name: /pay [\d.]+ \w{3}$/i }).click();
    await customer.getByRole('heading', { name: /^Payment to/ }).waitFor();
    await customer.getByRole('button', { name: choice, exact: true }).click();
    await customer.waitForURL(/\/p\//);
  }

  async function readReference(card: Locator): Promise<string> {
    const [reference] = /PL-\w{6}/.exec((await card.textContent()) ?? '') ?? [];
    return reference ?? '';
  }

  async function moveClock(step: string): Promise<void> {
    await seat.page.getByRole('button', { name: /^Clock/ }).click();
    await seat.page.getByRole('button', { name: step }).click();
    await seat.page.keyboard.press('Escape');
  }

  const confirm = async (button: RegExp | string) =>
    seat.page.getByRole('dialog').last().getByRole('button', { name: button }).click();

  it('gives a part back by the form, and the rest in one line', async () => {
    const url = await createInOneLine(seat, '/paylink 49.99 usd "School fees" ann@example.com');
    const customer = await goToBank(url, 'Pay 49.99 USD');
    await customer.getByText('has received your payment').waitFor();

    const card = await seat.message(/🟢 Paid · 49\.99 USD · School fees/);
    const reference = await readReference(card);
    await card.getByRole('button', { name: /^Refund/ }).click();
    const form = await seat.modal('Refund');
    await form.getByLabel('Amount').fill('60');
    await form.getByRole('button', { name: 'Refund it' }).click();
    await form.getByText('49.99 USD', { exact: false }).first().waitFor();
    await form.getByLabel('Amount').fill('20');
    await form.getByLabel('Reason').fill('One class was missed');
    await form.getByRole('button', { name: 'Refund it' }).click();
    const said = seat.page.getByRole('dialog', { name: 'Refund' });
    await said.getByText('goes back to the customer in').waitFor();
    await said.getByRole('button', { name: 'Undo' }).waitFor();
    await said.getByRole('button', { name: 'Done' }).click();
    await seat.message(/🟣 Refunded 20\.00 of 49\.99 USD · School fees/);

    await customer.reload();
    await customer.getByText('Refunded 20.00 of 49.99 USD').waitFor();
    await seat.writes(`/paylink refund ${reference} 29.99 usd the rest of it`);
    const answer = await seat.message(/29\.99 USD of PL-\w+ goes back/);
    await answer.getByRole('button', { name: /^Undo/ }).waitFor();
    await seat.message(/🟣 Refunded · 49\.99 USD · School fees/);
    await customer.reload();
    await customer.getByText('returned your payment').waitFor();
    await customer.close();
  });

  it('undoes a refund that has not left', async () => {
    const url = await createInOneLine(seat, '/paylink 12 usd Undone');
    await (await goToBank(url, 'Pay 12.00 USD')).close();
    const reference = await readReference(await seat.message(/🟢 Paid · 12\.00 USD · Undone/));
    await seat.writes(`/paylink refund ${reference} 12 usd by mistake`);
    const answer = await seat.message(/12\.00 USD of PL-\w+ goes back/);
    await answer.getByRole('button', { name: /^Undo/ }).click();
    await seat.message(/Undone: 12\.00 USD stays here/);
    await seat.message(/🟢 Paid · 12\.00 USD · Undone/);
  });

  it('keeps money that came after the link was cancelled', async () => {
    const url = await createInOneLine(seat, '/paylink 30 usd "Too late"');
    const customer = await goToBank(url, 'Take it too late');
    await customer.getByText('asks you to pay').waitFor();
    const made = await seat.message(/30\.00 USD · Too late[\s\S]*Cancel link/);
    await made.getByRole('button', { name: 'Cancel link' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Cancel this link?' });
    await question.getByRole('button', { name: 'Cancel link' }).click();
    await seat.message(/⚫ Cancelled · 30\.00 USD · Too late/);
    const late = await seat.message(/🟠 Needs a decision · 30\.00 USD · Too late/);
    expect(await late.textContent()).toContain('after it was cancelled');
    await late.getByRole('button', { name: /^Keep the payment/ }).click();
    await seat.message(/🟢 Paid · 30\.00 USD · Too late[\s\S]*@Maya Chen kept the payment of 30\.00 USD/);
    await customer.reload();
    await customer.getByText('has received your payment').waitFor();
    await customer.close();
  });

  it('gives back money that came after the link expired', async () => {
    const url = await createInOneLine(seat, '/paylink 31 usd "Past its end" expires:2h');
    await (await goToBank(url, 'Take it too late')).close();
    await moveClock('+ 1 day');
    const late = await seat.message(/🟠 Needs a decision · 31\.00 USD · Past its end/);
    await late.getByRole('button', { name: /^Refund 31\.00 USD/ }).click();
    await confirm(/^Refund/);
    await seat.message(/🟣 Refunded · 31\.00 USD · Past its end/);
  });

  it('gives the surplus back of what was paid twice', async () => {
    const url = await createInOneLine(seat, '/paylink 80 eur Workshop');
    const customer = await goToBank(url, 'Decline, then take it after all');
    await customer.getByText('Your bank declined the payment').waitFor();
    await chooseAtBank(customer, 'Pay 80.00 EUR');
    await customer.getByText('has received your payment').waitFor();
    const twice = await seat.message(/80\.00 EUR · Workshop[\s\S]*Paid twice: 80\.00 EUR is surplus/);
    await twice.getByRole('button', { name: /^Refund 80\.00 EUR/ }).click();
    await confirm(/^Refund/);
    await seat.message(/🟢 Paid · 80\.00 EUR · Workshop[\s\S]*Refunded 80\.00 EUR/);
    await customer.reload();
    await customer.getByText('Refunded', { exact: true }).waitFor();
    expect(await customer.getByText(/^80\.00 EUR.*Visa ending/).count()).toBe(2);
    await customer.close();
  });

  it('accepts twice the amount, and gives another currency back', async () => {
    const twice = await createInOneLine(seat, '/paylink 50 usd "Twice as much"');
    const customer = await goToBank(twice, 'Take twice the amount');
    await customer.getByText('We have your payment.').waitFor();
    const more = await seat.message(/🟠 Needs a decision · 50\.00 USD · Twice as much/);
    expect(await more.textContent()).toContain('100.00 USD instead of 50.00 USD');
    await more.getByRole('button', { name: /^Accept 100\.00 USD/ }).click();
    await seat.message(/🟢 Paid · 50\.00 USD · Twice as much/);
    await customer.reload();
    await customer.getByText('has received your payment').waitFor();

    const euros = await createInOneLine(seat, '/paylink 51 usd "Not dollars"');
    await customer.goto(euros);
    await chooseAtBank(customer, 'Take another currency');
    const other = await seat.message(/🟠 Needs a decision · 51\.00 USD · Not dollars/);
    expect(await other.textContent()).toContain('51.00 EUR instead of 51.00 USD');
    await other.getByRole('button', { name: /^Refund 51\.00 EUR/ }).click();
    await confirm(/^Refund/);
    await seat.message(/🟣 Refunded · 51\.00 USD · Not dollars/);
    await customer.reload();
    await customer.getByText('Refunded 51.00 EUR').waitFor();
    await customer.close();
  });

  it('answers a dispute by two people, and the bank decides', async () => {
    const url = await createInOneLine(seat, '/paylink 70 usd Disputed ann@example.com');
    const customer = await goToBank(url, 'Pay 70.00 USD');
    await customer.getByRole('link', { name: 'See this payment at the sandbox bank' }).click();
    await customer.getByRole('button', { name: 'Dispute this payment' }).click();
    await customer.getByText('The merchant has sent nothing yet.').waitFor();

    const disputed = await seat.message(/70\.00 USD · Disputed[\s\S]*Disputed by the customer: 70\.00 USD/);
    const reference = await readReference(disputed);
    await seat.writes(`/paylink refund ${reference} 70 usd`);
    await seat.message("I can't refund this link: the payment is disputed by the customer.");
    await disputed.getByRole('button', { name: /^Prepare evidence/ }).click();
    const form = await seat.modal('Evidence');
    const text = form.getByLabel('What speaks for the payment');
    expect(await text.inputValue()).toContain('70.00 USD');
    await text.fill('She took part in all classes.');
    await form.getByRole('button', { name: 'Keep evidence' }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();

    await seat.actsAs('Olivia');
    await seat.opens('sales');
    const written = await seat.message(/70\.00 USD · Disputed[\s\S]*evidence prepared by @Maya Chen/);
    await written.getByRole('button', { name: /^Send evidence/ }).click();
    const question = await seat.message('This goes to the bank of the customer, for good');
    await question.getByRole('button', { name: /^Send evidence/ }).click();
    await seat.message(/70\.00 USD · Disputed[\s\S]*The bank decides/);
    await customer.reload();
    await customer.getByText('She took part in all classes.').waitFor();

    await customer.getByRole('button', { name: 'Decide for the merchant' }).click();
    await seat.message(/🟢 Paid · 70\.00 USD · Disputed[\s\S]*Dispute won/);
    await customer.close();
  });
});
