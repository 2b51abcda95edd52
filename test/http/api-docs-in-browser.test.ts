import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { withKey } from '../support/api-keys.js';
import { launchBrowser } from '../support/browser.js';
import { watchPage } from '../support/http-page-checks.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());

describe('/api/docs in a browser', () => {
  it('shows every group of routes, without a complaint and without another host', async () => {
    const { url } = await start(withKey());
    const page = await browser.newPage();
    const faults = watchPage(page, url);
    await page.goto(`${url}/api/docs`);
    await page.waitForSelector('.opblock-tag');
    const tags = await page.locator('.opblock-tag').evaluateAll((all) => all.map((tag) => tag.id));
    expect(tags).toHaveLength(6);
    expect(faults).toEqual([]);
  });
});
