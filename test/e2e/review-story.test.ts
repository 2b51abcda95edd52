import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type RunningPlayground, startPlayground } from '../support/start-playground.js';
import { type Seat, takeSeat } from './seat.js';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** From the first refusal to the last decision, as a newcomer plays it: each test goes on where the one before ended. */
describe('the review of a merchant in the playground', () => {
  let playground: RunningPlayground;
  let browser: Browser;
  let seat: Seat;
  beforeAll(async () => {
    [playground, browser] = await Promise.all([startPlayground(), launchBrowser()]);
    seat = await takeSeat(browser, playground.url, { viewport: { width: 1600, height: 1000 } });
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await playground.stop();
  });

  async function act(name: string, place: string): Promise<void> {
    await seat.actsAs(name);
    await seat.opens(place);
  }

  const readNotes = async (words: string) => {
    await act('Olivia', 'Paylink');
    await seat.page.getByRole('tab', { name: 'Messages' }).click();
    return (await (await seat.message(words)).textContent()) ?? '';
  };

  async function goLive(answer: RegExp): Promise<string> {
    await act('Olivia', 'sales');
    await seat.writes('/paylink settings gateway');
    await (await seat.message('Go live')).getByRole('button', { name: 'Go live' }).click();
    return (await (await seat.message(answer)).textContent()) ?? '';
  }

  /** Opens the page with its questions, for this one browser. */
  async function openPage(state: string): Promise<Page> {
    await act('Olivia', 'sales');
    await seat.writes('/paylink kyc');
    const card = await seat.message(state);
    const [popup] = await Promise.all([
      seat.page.context().waitForEvent('page'),
      card.getByRole('link', { name: /details/ }).click(),
    ]);
    await popup.getByRole('button', { name: 'Begin' }).click();
    return popup;
  }

  async function decide(name: string, label: string, reason: string): Promise<void> {
    await act(name, 'paylink-operators');
    await (await seat.message('Lotus Valley School'))
      .getByRole('button', { name: label, exact: true })
      .click();
    const form = await seat.modal(label);
    await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button', { name: label, exact: true }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  }

  const next = (page: Page) => page.getByRole('button', { name: 'Save and go on' }).click();

  async function confirmEmail(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Send the code' }).click();
    const field = page.locator('input[name=code]');
    await field.waitFor();
    const inbox = await fetch(`${playground.app.publicUrl}/playground/api/inbox`);
    const [code = ''] = /\b\d{6}\b/.exec(await inbox.text()) ?? [];
    await field.fill(code);
    await page.getByRole('button', { name: /Confirm/ }).click();
  }

  async function giveDocuments(page: Page): Promise<void> {
    const files = [
      { name: 'extract.pdf', mimeType: 'application/pdf', buffer: PDF },
      { name: 'passport.png', mimeType: 'image/png', buffer: PNG },
    ];
    for (const [at, file] of files.entries()) {
      const form = page.locator('form:has(input[type=file])').nth(at);
      await form.locator('select').selectOption({ index: 1 });
      await form.locator('input[type=file]').setInputFiles(file);
      await form.locator('button').click();
      await page.getByText(file.name).first().waitFor();
    }
  }

  async function sendIn(page: Page): Promise<void> {
    await page.getByText('Check and send in').first().click();
    await page.getByRole('button', { name: /Send in/ }).click();
    await page.getByText('Waiting for review').first().waitFor();
    await page.close();
  }

  it('refuses a live link before anybody looked, and says where to go', async () => {
    // The page of gateways says the first half by itself: only the refusal leads on.
    const said = await goLive(/not sent in for review.*\/paylink kyc/);
    expect(said).toContain('Live links are refused: this business was not sent in for review.');
  });

  it('takes the answers page by page, and sends them in', async () => {
    const page = await openPage('Not submitted');
    await page.locator('[name=type]').selectOption('company');
    await page.locator('[name=legal_name]').fill('Lotus Valley School Co., Ltd.');
    await page.locator('[name=trading_name]').fill('Lotus Valley School');
    await page.locator('[name=country]').selectOption('TH');
    await page.locator('[name=registration_number]').fill('0105551234567');
    await page.locator('[name=line1]').fill('9 Sukhumvit Road');
    await page.locator('[name=city]').fill('Bangkok');
    await page.locator('[name=postal_code]').fill('10110');
    await page.locator('[name=no_website]').check();
    await next(page);
    await page.locator('[name=trade]').fill('Fees of a language school');
    await page.locator('[name=category]').selectOption('education');
    await page.locator('[name=currency]').selectOption('THB');
    await page.locator('[name=usual]').fill('5000');
    await page.locator('[name=highest]').fill('50000');
    await page.locator('[name=delivery_time]').fill('0');
    await next(page);
    await page.locator('[name=representative]').fill('Jo Suwan');
    await page.locator('[name=representative_role]').fill('Director');
    await page.locator('[name=representative_country]').selectOption('TH');
    await page.locator('[name=email]').fill('jo@lotus.example');
    await page.locator('[name=phone]').fill('+66812345678');
    await page.locator('[name=nobody]').check();
    await next(page);
    await confirmEmail(page);
    await giveDocuments(page);
    await sendIn(page);
  }, 120_000);

  it('asks for more, which the owner reads and answers', async () => {
    await act('Rita', 'paylink-operators');
    const card = await seat.message('Waiting for review');
    await card.getByRole('button', { name: 'Ask for more' }).click();
    const form = await seat.modal('Ask for more');
    await form.getByLabel('What is sold').fill('Which languages, and to whom?');
    await form.getByRole('button', { name: 'Ask for more' }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await seat.message('More needed');
    expect(await readNotes('More needed')).toContain('What is sold: Which languages, and to whom?');
    const page = await openPage('More needed');
    await page.goto(page.url().replace(/\/business.*$/, '/trade'));
    await page.locator('[name=trade]').fill('Courses of English and Thai for grown-ups');
    await next(page);
    await sendIn(page);
  }, 120_000);

  it('is approved by two', async () => {
    await decide('Rita', 'Approve', 'All papers are in order');
    await act('Theo', 'paylink-operators');
    await seat.message('1 of 2');
    await decide('Theo', 'Approve', 'Known to us');
    await seat.message('🟢 Approved');
    expect(await readNotes('Approved')).toContain('may make live links');
    await goLive(/New links are live from now on/);
  }, 120_000);

  it('is suspended, and resumed', async () => {
    await decide('Theo', 'Suspend', 'Customers complain of lessons that never were');
    await seat.message('⚫ Suspended');
    expect(await readNotes('Suspended')).toContain('lessons that never were');
    await decide('Rita', 'Resume', 'All lessons were given');
    await seat.message('🟢 Approved');
    await readNotes('Resumed');
  }, 120_000);
});
