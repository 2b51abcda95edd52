import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../src/domain/link/link.js';
import { UNSAID_STANDING } from '../../src/domain/payment/gateway-standing.js';
import { buildOwnAccount } from '../support/build-own-account.js';
import { buildTestAttempt, buildTestLink } from '../support/build-test-link.js';
import { START } from '../support/fake-clock.js';
import { SLUG } from '../support/http-requests.js';
import {
  startTestHttpServer,
  type TestHttpServer,
  type TestHttpServerOptions,
} from '../support/http-server.js';

const slugOf = (name: string) => `slug_${name}`.padEnd(22, '0');
const named = (name: string, change: Partial<Link> = {}) =>
  buildTestLink({ id: `lnk_${name}`, reference: `PL-${name}`, slug: slugOf(name), ...change });
const to = (name: string) => ({ linkId: `lnk_${name}`, slug: slugOf(name), reference: `PL-${name}` });

let server: TestHttpServer | undefined;
async function start(options: TestHttpServerOptions): Promise<TestHttpServer> {
  server = await startTestHttpServer(options);
  return server;
}
afterEach(async () => {
  await server?.close();
});

const open = async (name: string) => {
  const response = await fetch(`${server?.url}/p/${slugOf(name)}`, { redirect: 'manual' });
  return [response.status, response.headers.get('location'), response.headers.get('cache-control')];
};

describe('a link that ended', () => {
  it('says whom to ask, and where to write', async () => {
    const { url } = await start({
      links: [buildTestLink({ state: 'expired' })],
      sending: { replyTo: 'office@lotus.example' },
    });
    const page = await (await fetch(`${url}/p/${SLUG}`)).text();
    const text = page.replace(/<[^>]*>/g, '');
    expect(text).toContain('Ask Mai of Lotus Valley School for a new one. Write to office@lotus.example.');
    expect(page).toContain('href="mailto:office@lotus.example"');
  });

  it('says whom to ask about a request that was taken back', async () => {
    const { url } = await start({ links: [buildTestLink({ state: 'cancelled' })] });
    const text = (await (await fetch(`${url}/p/${SLUG}`)).text()).replace(/<[^>]*>/g, '');
    expect(text).toContain('Nothing was charged. If you have a question, ask Mai of Lotus Valley School.');
  });

  it('names nobody while it can be paid', async () => {
    const { url } = await start({ links: [buildTestLink()], sending: { replyTo: 'office@lotus.example' } });
    const page = await (await fetch(`${url}/p/${SLUG}`)).text();
    expect(page).not.toContain('office@lotus.example');
    expect(page).not.toContain('Mai');
  });
});

describe('a live link whose gateway lets its merchant charge nothing', () => {
  const stopped = buildOwnAccount({
    ...{ merchantId: 'mer_lotus', mode: 'live' },
    standing: { ...UNSAID_STANDING, charges: false, readAt: START },
  });
  const opened = { keys: { provider: 'stripe', secretKey: 'sk_live_1' }, webhookSecrets: [] } as const;

  it('says that no payments are taken, whom to ask, and has nothing to press', async () => {
    const { url, gatewayAccounts } = await start({ links: [buildTestLink({ mode: 'live' })] });
    gatewayAccounts.put(stopped, opened);
    const page = await (await fetch(`${url}/p/${SLUG}`)).text();
    const text = page.replace(/<[^>]*>/g, '');
    expect(text).toContain('Lotus Valley School takes no payments at the moment.');
    expect(text).toContain('Nothing was charged. If you have a question, ask Mai of Lotus Valley School.');
    expect(text).toContain('Lotus Valley School asked you to pay');
    expect(text).not.toContain('asks you to pay');
    expect(text).not.toContain('Pay on your phone');
    expect(page).not.toContain('/qr.png');
    expect(page).not.toContain('<button');
    expect(text).not.toContain('PRACTICE');
  });

  it('leads whoever pressed before back to its page', async () => {
    const { url, gatewayAccounts, links } = await start({ links: [buildTestLink({ mode: 'live' })] });
    gatewayAccounts.put(stopped, opened);
    const pressed = await fetch(`${url}/p/${SLUG}/pay`, {
      ...{ method: 'POST', redirect: 'manual' },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://paylink.test' },
      body: '',
    });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/p/${SLUG}`]);
    expect(links.get('lnk_1').attempts).toEqual([]);
  });
});

describe('an old address', () => {
  it('leads to the newest of those that took its place', async () => {
    await start({
      links: [
        named('A', { state: 'expired', successor: to('B') }),
        named('B', { state: 'expired', successor: to('C') }),
        named('C'),
      ],
    });
    expect(await open('A')).toEqual([302, `/p/${slugOf('C')}`, 'no-store']);
    expect(await open('B')).toEqual([302, `/p/${slugOf('C')}`, 'no-store']);
    expect((await open('C'))[0]).toBe(200);
  });

  it('stays where it was paid', async () => {
    const attempts = [buildTestAttempt({ status: 'succeeded', captured: { minor: 4999, currency: 'USD' } })];
    await start({ links: [named('A', { state: 'paid', attempts, successor: to('B') }), named('B')] });
    expect((await open('A'))[0]).toBe(200);
  });

  it('stays where its successor is gone, and ends where links lead in a circle', async () => {
    await start({
      links: [
        named('A', { state: 'expired', successor: to('gone') }),
        named('B', { state: 'expired', successor: to('B') }),
      ],
    });
    expect((await open('A'))[0]).toBe(200);
    expect((await open('B'))[0]).toBe(200);
  });
});

/** Under another host's name, which fetch does not let one set. */
function getAs(
  host: string,
  path: string,
): Promise<{ status: number | undefined; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(`${server?.url}${path}`, { headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, location: response.headers.location });
    })
      .on('error', reject)
      .end();
  });
}

describe('the short address', () => {
  it('leads to the pay page, on its own host alone', async () => {
    await start({ links: [buildTestLink()], shortUrl: 'https://pl.example' });
    const page = `http://paylink.test/p/${SLUG}`;
    expect(await getAs('pl.example', `/${SLUG}`)).toEqual({ status: 302, location: page });
    expect(await getAs('pl.example', `/${SLUG}%E3%80%82`)).toEqual({ status: 302, location: page });
    expect((await getAs('paylink.test', `/${SLUG}`)).status).toBe(404);
  });

  it('leads nowhere from what is no address of ours', async () => {
    await start({ links: [buildTestLink()], shortUrl: 'https://pl.example' });
    expect((await getAs('pl.example', '/apple-touch-icon.png')).status).toBe(404);
    expect((await getAs('pl.example', '/%2e%2e%2fevil.example')).status).toBe(404);
    expect((await getAs('pl.example', '/healthz')).status).toBe(200);
  });
});
