import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { formatWallTime } from '../../src/adapters/chat/time/format-when.js';
import { nameZone } from '../../src/adapters/chat/time/zone.js';
import { OWN_NAMES } from '../../src/adapters/chat/words/own-names.js';
import { wordsIn } from '../../src/adapters/chat/words/words-in.js';
import type { Link } from '../../src/domain/link/link.js';
import { LANGUAGES } from '../../src/domain/text/language.js';
import { launchBrowser } from '../support/browser.js';
import {
  buildTestAttempt,
  buildTestEvent,
  buildTestLink,
  buildTestRefund,
} from '../support/build-test-link.js';
import { findFaintTexts, findSmallTargets, measureOverflow, watchPage } from '../support/http-page-checks.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const PAID_AT = new Date('2026-11-23T03:02:00.000Z');
const EXPIRES_AT = new Date('2026-11-25T11:00:00.000Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const succeeded = buildTestAttempt({
  status: 'succeeded',
  endedAt: PAID_AT,
  captured: usd(4999),
  method: { label: 'Visa', last4: '4242' },
});
const failed = buildTestAttempt({ status: 'failed', endedAt: PAID_AT, declineReason: 'not_enough_funds' });
const refund = buildTestRefund({ amount: { minor: 2000, currency: 'USD' }, status: 'succeeded' });

/** The page of each state, and the two that stretch the layout. */
const CASES: Readonly<Record<string, Partial<Link>>> = {
  open: {},
  declined: { attempts: [failed] },
  processing: {
    state: 'processing',
    attempts: [buildTestAttempt({ id: 'att_slow', status: 'processing', providerRef: 'ref_slow' })],
  },
  paid: { state: 'paid', attempts: [succeeded] },
  twice: { state: 'paid', attempts: [succeeded, { ...succeeded, id: 'att_2' }] },
  refunded: { state: 'partially_refunded', attempts: [succeeded], refunds: [refund] },
  expired: { state: 'expired' },
  cancelled: { state: 'cancelled', history: [buildTestEvent({ type: 'link.cancelled' })] },
  review: { state: 'needs_review', attempts: [succeeded] },
  longwords: {
    amount: usd(999_999_999_999),
    description: `${'Donaudampfschifffahrtsgesellschaftskapit'}\n${'W'.repeat(40)} ${'x'.repeat(400)}`,
    customer: { name: 'W'.repeat(40), email: null, phone: null },
    reference: 'W'.repeat(40),
  },
  markup: {
    description: '<img src=x onerror=alert(1)><script>alert(1)</script>',
    customer: { name: 'שלום <b>', email: null, phone: null },
  },
};

const PAID_SLOWLY = {
  status: 'succeeded',
  captured: usd(4999),
  method: null,
  paymentRef: 'pay_slow',
  at: PAID_AT,
  fee: null,
} as const;

const slugOf = (name: string) => `slug_${name}`.padEnd(22, '0');
const links = Object.entries(CASES).map(([name, change]) =>
  buildTestLink({ id: `lnk_${name}`, slug: slugOf(name), expiresAt: EXPIRES_AT, ...change }),
);

/** The gateway's own site: another origin, as a real one is. */
const bank = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html').end('<h1>The bank</h1>');
});
let bankUrl: string;
let presses: string[];

let browser: Browser;
let server: TestHttpServer;
let context: BrowserContext | undefined;

beforeAll(async () => {
  browser = await launchBrowser();
  await new Promise<void>((resolve) => {
    bank.listen(0, '127.0.0.1', resolve);
  });
  const address = bank.address();
  bankUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 300_000);
afterAll(async () => {
  await browser.close();
  bank.close();
});
beforeEach(async () => {
  presses = [];
  const startPayment = async (slug: string) => {
    presses.push(slug);
    return { checkoutUrl: `${bankUrl}/checkout`, attemptId: 'att_1' };
  };
  server = await startTestHttpServer({ links, services: { startPayment }, gatewayOrigins: [bankUrl] });
  server.gateway.report('ref_slow', { status: 'processing' });
});
afterEach(async () => {
  await context?.close();
  await server.close();
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    timezoneId: 'Asia/Bangkok',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${server.url}/p/${slugOf(name)}`);
  return page;
}

describe('the pay page in Chromium', () => {
  describe.each([
    ['320 px', { viewport: { width: 320, height: 640 } }],
    ['390 px', {}],
    ['1280 px', { viewport: { width: 1280, height: 800 } }],
    ['390 px, dark', { colorScheme: 'dark' }],
    ['390 px, without scripts', { javaScriptEnabled: false }],
  ] as const)('at %s', (_where, options) => {
    it('fits, can be read and pressed, and asks nobody else, in every state', async () => {
      context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
      // Why a bank declined is shown to the browser that tried alone.
      await context.addCookies([
        { name: 'paylink_tried', value: failed.id, url: `${server.url}/p/${slugOf('declined')}` },
      ]);
      const page = await context.newPage();
      const faults = watchPage(page, server.url);
      for (const name of Object.keys(CASES)) {
        const response = await page.goto(`${server.url}/p/${slugOf(name)}`);
        expect([name, response?.status()]).toEqual([name, 200]);
        expect([name, await measureOverflow(page)]).toEqual([name, 0]);
        expect([name, await findSmallTargets(page)]).toEqual([name, []]);
        expect([name, await findFaintTexts(page)]).toEqual([name, []]);
        expect([name, faults]).toEqual([name, []]);
      }
    }, 300_000);
  });

  it('reads in order to who hears it', async () => {
    const page = await open('open');
    expect(await page.locator('body').ariaSnapshot()).toBe(
      [
        '- banner:',
        '  - paragraph: "Test mode: no money moves on this page."',
        '- main:',
        '  - article:',
        '    - paragraph:',
        '      - strong: Lotus Valley School',
        '      - text: asks you to pay',
        '    - heading "49.99 USD" [level=1]',
        '    - paragraph: School fees',
        '    - term: For',
        '    - definition: Ann Lee',
        '    - term: Reference',
        '    - definition: PL-7KQ2M9',
        '    - term: Pay by',
        '    - definition:',
        '      - time: Wed 25 Nov 2026, 18:00 Bangkok time',
        '    - button "Pay 49.99 USD"',
        "    - paragraph: You pay on the payment provider's own secure page. Lotus Valley School never sees your card.",
        '- contentinfo:',
        '  - text: Paylink',
        '  - link "Not expecting this? Report it":',
        `    - /url: /p/${slugOf('open')}/report`,
        '  - navigation "Language":',
        ...Object.entries(OWN_NAMES).flatMap(([language, name]) => [
          `    - link "${name}":`,
          `      - /url: /p/${slugOf('open')}?lang=${language}`,
        ]),
      ].join('\n'),
    );
  });

  it('is paid with the keyboard alone, the focus to be seen', async () => {
    const page = await open('open');
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Pay 49.99 USD' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await button.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The bank' }).waitFor();
    expect(presses).toEqual([slugOf('open')]);
  });

  it('is paid without scripts, and waits for the bank by itself', async () => {
    const page = await open('open', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Pay 49.99 USD' }).click();
    await page.getByRole('heading', { name: 'The bank' }).waitFor();
    expect(presses).toEqual([slugOf('open')]);
    await page.goto(`${server.url}/p/${slugOf('processing')}`);
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('10');
    await page.goto(`${server.url}/p/${slugOf('paid')}`);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it("turns times into the reader's own zone and names it", async () => {
    const page = await open('open', { timezoneId: 'Asia/Calcutta' });
    expect(await page.locator('time').textContent()).toBe('Wed 25 Nov 2026, 16:30, Kolkata time');
    const plain = await open('open', { timezoneId: 'Asia/Calcutta', javaScriptEnabled: false });
    expect(await plain.locator('time').textContent()).toBe('Wed 25 Nov 2026, 18:00, Bangkok time');
  });

  it.each(LANGUAGES)('says them in the language of the page as the server would: %s', async (language) => {
    const words = wordsIn(language);
    for (const timezoneId of ['Asia/Calcutta', 'UTC']) {
      const page = await open('open', { timezoneId, locale: language });
      const read = (part: string) => page.locator(`time [data-${part}]`).textContent();
      expect([timezoneId, await read('when'), await read('zone')]).toEqual([
        timezoneId,
        formatWallTime(words, EXPIRES_AT, timezoneId),
        nameZone(words, timezoneId),
      ]);
      await context?.close();
    }
  });

  it('changes its language without scripts, keeps it, and fits 320 pixels', async () => {
    const page = await open('open', { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    for (const language of LANGUAGES) {
      await page.getByRole('link', { name: OWN_NAMES[language], exact: true }).click();
      await page.goto(`${server.url}/p/${slugOf('open')}`);
      const current = page.locator('[aria-current="true"]');
      expect([await page.locator('html').getAttribute('lang'), await current.textContent()]).toEqual([
        language,
        OWN_NAMES[language],
      ]);
      expect([language, await measureOverflow(page), await findSmallTargets(page)]).toEqual([
        language,
        0,
        [],
      ]);
    }
  });

  it('turns to paid by itself, also when it was paid on another device', async () => {
    context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${server.url}/p/${slugOf('open')}`);
    const link = server.links.get('lnk_open');
    await server.links.replace(link, { ...link, state: 'paid', attempts: [succeeded], version: 2 });
    await page.clock.runFor(3_000);
    await page.getByText('has received your payment').waitFor();
    expect(await page.title()).toBe('Paid · 49.99 USD · Lotus Valley School');
  });

  it('asks the gateway itself while it waits, and turns to paid', async () => {
    server.gateway.report('ref_slow', PAID_SLOWLY);
    const page = await open('processing');
    await page.getByText('has received your payment').waitFor();
    expect(server.links.get('lnk_processing').state).toBe('paid');
  });

  it('asks the gateway when "Check now" is pressed where no scripts run', async () => {
    const page = await open('processing', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('Your bank is confirming.').waitFor();
    server.gateway.report('ref_slow', PAID_SLOWLY);
    server.clock.advance(2_000);
    await page.getByRole('button', { name: 'Check now' }).click();
    await page.getByText('has received your payment').waitFor();
  });

  it('shows a decline to the browser that tried, and the plain page to a stranger', async () => {
    const theirs = await open('declined');
    expect(await theirs.title()).toBe('To pay · 49.99 USD · Lotus Valley School');
    await context?.addCookies([{ name: 'paylink_tried', value: failed.id, url: theirs.url() }]);
    await theirs.reload();
    await theirs.getByText('Your bank declined the payment: not enough funds.').waitFor();
  });

  it('prints what was paid and nothing to press', async () => {
    const page = await open('paid');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { includeHidden: false }).count()).toBe(0);
    expect(await page.getByRole('link').count()).toBe(0);
    expect(await page.getByText('49.99').isVisible()).toBe(true);
  });

  it('offers its address to a phone on a wide window only, while it can be paid', async () => {
    const wide = { viewport: { width: 1280, height: 800 } };
    const alt = 'QR code with the address of this page';
    expect(await (await open('open', wide)).getByAltText(alt).isVisible()).toBe(true);
    expect(await (await open('open')).getByAltText(alt).isVisible()).toBe(false);
    expect(await (await open('paid', wide)).getByAltText(alt).count()).toBe(0);
  });

  it('runs nothing that people wrote', async () => {
    const page = await open('markup');
    expect(await page.getByText('<img src=x onerror=alert(1)>').isVisible()).toBe(true);
    expect(await page.locator('article img, article script, article b').count()).toBe(0);
  });

  it('takes a report, and moves nothing', async () => {
    const page = await open('open');
    await page.getByRole('link', { name: 'Not expecting this? Report it' }).click();
    await page.getByLabel('It looks like fraud').check();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('heading', { name: 'Your report was sent.' }).waitFor();
    expect(server.lines.filter(({ message }) => message === 'pay page reported')).toHaveLength(1);
    expect(server.links.get('lnk_open').version).toBe(1);
  });
});

describe('on paper', () => {
  it.each([320, 1024])('a page of %i pixels has its address and its code', async (width) => {
    const page = await open('open', { viewport: { width, height: 720 } });
    const drawn = () => page.$eval('.phone img', (img) => (img as HTMLImageElement).naturalWidth);
    expect(await drawn()).toBeGreaterThan(100);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.phone img')).toBe(true);
    expect(await page.isVisible('.on-paper')).toBe(true);
    expect(await page.textContent('.on-paper')).toMatch(new RegExp(`^https?://[^/]+/p/${slugOf('open')}$`));
    expect(await page.isVisible('.button')).toBe(false);
  });

  it('a receipt has its heading and its address, and no form', async () => {
    const page = await open('paid');
    await page.goto(`${server.url}/p/${slugOf('paid')}/receipt`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.textContent('h1')).toBe('Receipt');
    expect(await page.isVisible('.on-paper')).toBe(true);
    expect(await page.isVisible('form')).toBe(false);
  });
});
