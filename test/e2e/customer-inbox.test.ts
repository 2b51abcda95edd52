import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { type Seat, takeSeat } from './seat.js';

/** One story: every test goes on where the one before it ended. */
describe('what the customer is sent', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  let inbox: Locator;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    seat = await takeSeat(browser, playground.url);
    inbox = seat.page.getByRole('complementary', { name: 'Customers’ inbox' });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  const create = async (line: string) => {
    await seat.writes(line);
    const review = await seat.modal('Check before it goes out');
    const words = await review.textContent();
    await review.getByRole('button', { name: 'Create link' }).click();
    const created = await seat.modal('Payment link created');
    await created.getByRole('button', { name: 'Done' }).click();
    await created.waitFor({ state: 'hidden' });
    return words;
  };
  const moveOn = async (step: '+ 15 min' | '+ 1 day') => {
    await seat.page.getByRole('button', { name: /^Clock/ }).click();
    const moved = seat.page.waitForResponse(/\/playground\/api\/clock$/);
    await seat.page.getByRole('button', { name: step }).click();
    await moved;
    await seat.page.keyboard.press('Escape');
  };
  const moveOneDay = () => moveOn('+ 1 day');
  /** Past the moments in which what goes at once can still be stopped. */
  const letGo = () => moveOn('+ 15 min');
  const title = (words: RegExp) => inbox.locator('.inbox-title', { hasText: words });
  const listSubjects = () => inbox.locator('.inbox-title').allTextContents();

  it('is told before anything is made, and comes into the inbox when nobody stopped it', async () => {
    const words = await create('/paylink 49.99 usd "School fees" ann@example.com via:email send:now');
    expect(words).toContain('email to ann@example.com, right after you create it');
    expect(words).toContain('Nothing leaves this machine here: you can read the message in the inbox.');
    await letGo();
    await seat.page.getByRole('button', { name: 'Inbox 1' }).click();
    await title(/49\.99 USD for School fees$/).waitFor();
    await inbox.getByText('to ann@example.com').waitFor();
    const card = await seat.message(/⚪ Open · 49\.99 USD · School fees/);
    await card.getByText(/went out .*see it in the inbox/).waitFor();
  });

  const press = async (words: string | RegExp, button: string, state: string) => {
    const message = inbox.locator('.inbox-message').filter({ hasText: words }).first();
    if ((await message.getAttribute('open')) === null) await message.locator('summary').click();
    const pressed = message.getByRole('button', { name: button, exact: true });
    await pressed.click();
    await pressed.waitFor({ state: 'hidden' });
    await message.getByRole('paragraph').filter({ hasText: state }).waitFor();
  };

  it('is delivered once its carrier, whom one plays, says so', async () => {
    await press('49.99 USD', 'Delivered', 'Delivered');
    const card = await seat.message(/Open · 49\.99 USD · School fees/);
    await card.getByText(/Email delivered/).waitFor();
  });

  it('leads to the pay page, and the card turns to Paid', async () => {
    const mail = inbox.frameLocator('iframe').first();
    const [customer] = await Promise.all([
      seat.page.context().waitForEvent('page'),
      mail.getByRole('link', { name: 'Pay 49.99 USD' }).click(),
    ]);
    await customer.getByRole('button', { name: 'Pay 49.99 USD' }).click();
    await customer.locator('button[value=pay]').click();
    await customer.getByText('has received your payment').waitFor();
    await customer.close();
    await seat.message(/🟢 Paid · 49\.99 USD/);
  });

  it('goes out at the time that was chosen, by each channel', async () => {
    await create(
      '/paylink 80 eur "Workshop seat" bo@example.com +66812345678 via:email,sms send:"in 30 hours"',
    );
    await moveOneDay();
    expect((await listSubjects()).filter((subject) => subject.includes('80.00 EUR'))).toEqual([]);
    await moveOneDay();
    await title(/80\.00 EUR for Workshop seat$/).waitFor();
    await inbox.getByText(/: 80\.00 EUR, Workshop seat.*\/p\//).waitFor();
  });

  it('is a reminder while the link stays unpaid, and none when it is paid', async () => {
    await moveOneDay();
    await moveOneDay();
    await moveOneDay();
    await title(/^Reminder.*80\.00 EUR/).waitFor();
    expect((await listSubjects()).filter((subject) => /^Reminder.*49\.99 USD/.test(subject))).toEqual([]);
  });

  it('is the last reminder, then the end, when the clock jumps over both', async () => {
    // At any hour of the day one reminder falls within daytime and far enough from the message: 26 to 42 hours on.
    await create('/paylink 12 usd Trial cy@example.com via:email expires:56h');
    await moveOneDay();
    await moveOneDay();
    await moveOneDay();
    await seat.message(/⚫ Expired · 12\.00 USD/);
    await title(/^Reminder.*12\.00 USD/).waitFor();
  });

  it('does not exist, says the carrier: the card says so', async () => {
    await create('/paylink 7 usd Poster eve@example.com via:email send:now');
    await letGo();
    await press('eve@example.com', 'Bounced: no such address', 'Bounced: there is no such address');
    const card = await seat.message(/Open · 7\.00 USD · Poster/);
    await card.getByText(/does not exist/).waitFor();
  });

  it('goes no more to who answered STOP, and says why', async () => {
    await create('/paylink 8 usd Ticket +66898765432 via:sms send:now');
    await letGo();
    await press('+66898765432', 'Reply STOP', 'Answered with STOP');
    await create('/paylink 9 usd Second +66898765432 via:sms send:now');
    await letGo();
    const card = await seat.message(/Open · 9\.00 USD · Second/);
    await card.getByText(/STOP|no more messages/).waitFor();
    expect(await inbox.getByText(/9\.00 USD/).count()).toBe(0);
    await press('+66898765432', 'Reply START', 'Answered with START');
  });

  it('is gone when the playground is reset, and counted no more', async () => {
    await inbox.getByRole('button', { name: 'Close customers’ inbox' }).click();
    await create('/paylink 5 usd Last di@example.com via:email send:now');
    await letGo();
    await seat.page.getByRole('button', { name: 'Inbox 1' }).waitFor();
    await seat.page.getByRole('button', { name: 'Switches and reset' }).click();
    await seat.page.getByRole('button', { name: 'Reset to empty' }).click();
    const question = seat.page.getByRole('dialog', { name: 'Reset to empty?' });
    await question.getByRole('button', { name: 'Reset to empty' }).click();
    await question.waitFor({ state: 'hidden' });
    await seat.page.getByRole('button', { name: 'Inbox', exact: true }).click();
    await inbox.getByText('Nothing has been sent yet.').waitFor();
  });
});
