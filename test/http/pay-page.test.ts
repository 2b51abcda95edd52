import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import { buildTestLink } from '../support/build-test-link.js';
import { readStableHeaders, SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

describe('GET /p/:slug', () => {
  it('shows the payment and changes nothing', async () => {
    const { url, links } = await start();
    const before = links.get('lnk_1');
    const response = await fetch(`${url}/p/${SLUG}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('>Pay 49.99 USD</button>');
    for (const path of ['', '/state', '/qr.png', '/report', '/report/sent', '/pay', '/']) {
      await fetch(`${url}/p/${SLUG}${path}`);
    }
    expect(links.get('lnk_1')).toBe(before);
  });

  it('stays below 30 kB with its style and script', async () => {
    const { url } = await start();
    const page = await (await fetch(`${url}/p/${SLUG}`)).text();
    const paths = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
    expect(paths).toHaveLength(4);
    let bytes = Buffer.byteLength(page);
    for (const path of paths) {
      const asset = await fetch(`${url}${path}`);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      bytes += (await asset.arrayBuffer()).byteLength;
    }
    expect(bytes).toBeLessThan(30_000);
  });

  it('answers the same for unknown, malformed, overlong and undecodable addresses', async () => {
    const { url } = await start();
    const answers = [];
    for (const slug of [
      'slug000000000000000002',
      'x',
      'a'.repeat(5_000),
      '%ZZ',
      '',
      '..%2f..%2fetc',
      `%00${SLUG}`,
    ]) {
      const response = await fetch(`${url}/p/${slug}`);
      expect(response.status).toBe(404);
      answers.push(JSON.stringify([await response.text(), readStableHeaders(response)]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('There is no payment here.');
    expect(answers[0]).toContain('Check the address with whoever sent it.');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/${SLUG}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('');
  });

  it('takes an address that ends with a slash', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/p/${SLUG}/`)).status).toBe(200);
  });

  it('shows a link as ended from the very instant', async () => {
    const expiresAt = new Date('2026-11-22T10:15:00.000Z');
    const { url, clock } = await start({ links: [buildTestLink({ expiresAt })] });
    clock.advance(15 * 60_000 - 1);
    expect(await (await fetch(`${url}/p/${SLUG}`)).text()).toContain('>Pay 49.99 USD<');
    clock.advance(1);
    const page = await (await fetch(`${url}/p/${SLUG}`)).text();
    expect(page).toContain('This request ended on');
    expect(page).not.toContain('<button');
  });

  it('says that the store is out, and when to come back', async () => {
    const openPayPage = async () => {
      throw new AppError('store_unavailable', {}, { cause: new Error('connect ECONNREFUSED db:27017') });
    };
    const { url, lines } = await start({ services: { openPayPage } });
    const response = await fetch(`${url}/p/${SLUG}`);
    const page = await response.text();
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(page).toContain('This page cannot be shown right now.');
    expect(page).not.toContain('ECONNREFUSED');
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('says that something failed without saying what, with a number for support', async () => {
    const openPayPage = async () => {
      throw new TypeError('secret detail');
    };
    const { url, lines } = await start({ services: { openPayPage } });
    const response = await fetch(`${url}/p/${SLUG}`);
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(page).toContain('Something failed on our side.');
    expect(page).toContain(`Request ${response.headers.get('x-request-id')}`);
    expect(page).not.toMatch(/secret detail|TypeError|at .*\.ts/);
    expect(lines.find(({ level }) => level === 'error')?.fields).toMatchObject({ code: 'internal' });
  });

  it('refuses the 61st request of a minute with a page that says so', async () => {
    const { url } = await start();
    for (let n = 0; n < 60; n += 1) expect((await fetch(`${url}/p/${SLUG}`)).status).toBe(200);
    const response = await fetch(`${url}/p/${SLUG}`);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.text()).toContain('This page was opened too often.');
  });
});

describe('GET /p/:slug/state', () => {
  it('tells a page that is open whether it still says what is so', async () => {
    const { url } = await start({ links: [buildTestLink({ state: 'processing' })] });
    const response = await fetch(`${url}/p/${SLUG}/state`);
    expect(await response.json()).toEqual({ shows: 'processing...' });
    expect(await (await fetch(`${url}/p/${SLUG}`)).text()).toContain('data-shows="processing..."');
  });
});

describe('GET /p/:slug/qr.png', () => {
  it('is a picture that other origins may show', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/${SLUG}/qr.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('goes to a file where it is to be kept', async () => {
    const { url } = await start();
    const saved = await fetch(`${url}/p/${SLUG}/qr.png?save=yes`);
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="PL-7KQ2M9.png"');
    const shown = await fetch(`${url}/p/${SLUG}/qr.png`);
    expect(shown.headers.get('content-disposition')).toBeNull();
  });

  it('draws nothing for a link that does not exist', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/p/slug000000000000000002/qr.png`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
