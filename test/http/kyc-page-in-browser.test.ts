import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { buildPdf } from '../support/build-document.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { findFaintTexts, findSmallTargets, measureOverflow, watchPage } from '../support/http-page-checks.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';
import { inviteKycPage } from '../support/open-kyc-page.js';

let browser: Browser;
let server: TestHttpServer;
let context: BrowserContext | undefined;
let faults: string[];
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await startTestHttpServer({ members: [buildTestMember({ role: 'owner' })] });
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function begin(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  page = await context.newPage();
  faults = watchPage(page, server.url);
  await page.goto(await inviteKycPage(server));
  await page.getByRole('button', { name: 'Begin' }).click();
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const look = async () => {
  expect(await measureOverflow(page)).toBe(0);
  expect(await findSmallTargets(page)).toEqual([]);
  expect(await findFaintTexts(page)).toEqual([]);
};

async function writeBusiness(): Promise<void> {
  await page.getByLabel('Type of business').selectOption('company');
  await page.getByLabel('Legal name').fill('Lotus Valley School Co., Ltd.');
  await page.getByLabel('Country').selectOption('TH');
  await page.getByLabel('Registration number').fill('0105551234567');
  await page.getByLabel('Street and number').fill('9 Sukhumvit Road');
  await page.getByLabel('Town').fill('Bangkok');
  await page.getByLabel('No website').check();
  await press('Save and go on');
}

async function writeTrade(): Promise<void> {
  await page.getByRole('textbox', { name: 'What is sold' }).fill('Fees of a language school');
  await page.getByLabel('Category').selectOption('education');
  await page.getByLabel('Usual').fill('5,000');
  await page.getByLabel('Highest').fill('50,000');
  await page.getByLabel('Delivery time').fill('0');
  await press('Save and go on');
}

/** The last field is left with Enter, which saves and adds no row. */
async function writeAnswers(): Promise<void> {
  await page.getByLabel('Who answers for the business').fill('Jo Suwan');
  await page.getByLabel('Their role').fill('Director');
  await page.getByLabel('Their country').selectOption('TH');
  await page.getByLabel('Email').fill('jo@lotus.example');
  await page.getByLabel('Phone').fill('081 234 5678');
  await page.getByLabel('Owner 1').fill('Jo Suwan');
  await page.getByLabel('Country', { exact: true }).selectOption('TH');
  await page.getByLabel('Share in %').fill('60');
  await page.getByLabel('Share in %').press('Enter');
}

async function confirmEmail(): Promise<void> {
  await press('Send the code');
  await page.getByLabel('Code').fill(server.codes().at(-1) ?? '');
  await press('Confirm the address');
}

async function give(purpose: 'business' | 'person', kind: string, buffer = Buffer.from(buildPdf())) {
  const form = page.locator(`form:has(#${purpose}-file)`);
  await form.getByLabel('What it is').selectOption(kind);
  const file = { name: `${kind}.pdf`, mimeType: 'application/pdf', buffer };
  await form.getByLabel('File').setInputFiles(file);
  await form.getByRole('button', { name: 'Upload' }).click();
}

describe("the page of a merchant's review in Chromium", () => {
  it('is filled in and sent in without a script', async () => {
    await begin({ javaScriptEnabled: false });
    await writeBusiness();
    await writeTrade();
    await writeAnswers();
    await confirmEmail();
    await give('business', 'registration_extract');
    await give('person', 'passport');
    await page.getByRole('link', { name: 'Go on' }).click();
    await press('Send in');
    await page.getByRole('heading', { name: 'Waiting for review' }).waitFor();
    const { kyc } = await server.use.getKyc(buildTestActor({ role: 'owner' }));
    expect([kyc.state, kyc.documents.map(({ kind }) => kind)]).toEqual([
      'submitted',
      ['registration_extract', 'passport'],
    ]);
  });

  it('says of twenty megabytes that they are too many, when all are sent', async () => {
    await begin();
    await page.goto(page.url().replace(/\w+$/, 'documents'));
    await give('business', 'registration_extract', Buffer.from(buildPdf({ bytes: 20_000_000 })));
    await page.getByText('The file is larger than 10 MB.').waitFor();
  });

  it('adds a row and keeps what was written', async () => {
    await begin();
    await page.goto(page.url().replace(/\w+$/, 'trade'));
    await page.getByLabel('Usual').fill('20');
    await press('Add a currency');
    expect(await page.getByLabel('Usual').count()).toBe(2);
    expect(await page.getByLabel('Usual').first().inputValue()).toBe('20');
  });

  it('is over in another browser, and in this one when its time is', async () => {
    await begin();
    const other = await (await browser.newContext()).newPage();
    await other.goto(page.url());
    await other.getByText('Type /paylink kyc in the chat').waitFor();
    await other.context().close();
    server.clock.advance(30 * 60_000);
    await press('Save and go on');
    await page.getByText('Type /paylink kyc in the chat').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'fits a small phone and can be read, in the %s scheme',
    async (colorScheme) => {
      await begin({ colorScheme });
      await look();
      await press('Save and go on');
      await page.getByText('Saved. What is marked below').waitFor();
      await look();
      await writeBusiness();
      await look();
      await writeTrade();
      await look();
      await writeAnswers();
      await look();
      await confirmEmail();
      await give('business', 'registration_extract', Buffer.from('no PDF'));
      await page.getByText('neither a PDF').waitFor();
      await give('business', 'registration_extract');
      await look();
      await page.getByRole('link', { name: 'Go on' }).click();
      await look();
      expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    },
  );
});
