import { afterEach, describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../support/build-test-link.js';
import { SLUG } from '../support/http-requests.js';
import {
  startTestHttpServer,
  type TestHttpServer,
  type TestHttpServerOptions,
} from '../support/http-server.js';

let server: TestHttpServer | undefined;
async function start(options: TestHttpServerOptions = {}): Promise<TestHttpServer> {
  server = await startTestHttpServer(options);
  return server;
}
afterEach(async () => {
  await server?.close();
});

describe('the figures', () => {
  const read = async (headers: Record<string, string> = {}) =>
    (await fetch(`${server?.url}/metrics`, { headers })).status;

  it('are read with the token alone where there is one', async () => {
    await start({ metricsToken: 'a-token-of-some-length' });
    expect(await read({ authorization: 'Bearer a-token-of-some-length' })).toBe(200);
    for (const authorization of ['', 'Bearer ', 'Bearer a-token-of-some-lengtH', 'a-token-of-some-length']) {
      expect(await read({ authorization })).toBe(404);
    }
    expect(await read()).toBe(404);
  });

  it('are read on this machine where there is none, by nobody who comes by way of a proxy', async () => {
    await start();
    expect(await read()).toBe(200);
    expect(await read({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await read({ forwarded: 'for=203.0.113.7' })).toBe(404);
  });
});

describe('who a request is from', () => {
  const press = async (forwarded: string) => {
    const headers = { 'x-forwarded-for': forwarded };
    return (await fetch(`${server?.url}/p/${SLUG}`, { headers })).status;
  };

  it('is what the one proxy says, whatever else stands left of it', async () => {
    await start({ links: [buildTestLink()], payPageLimitPerMinute: 3, trustProxy: 1 });
    const answers = [];
    for (let at = 0; at < 5; at += 1) answers.push(await press(`198.51.100.${at}, 203.0.113.7`));
    expect(answers).toEqual([200, 200, 200, 429, 429]);
    expect(await press('203.0.113.8')).toBe(200);
  });

  it('is said once to be unknown behind a proxy that nobody believes', async () => {
    const { lines } = await start({ links: [buildTestLink()], publicUrl: 'https://pay.example.com' });
    const warnings = () =>
      lines.filter(({ fields }) => JSON.stringify(fields).includes('TRUST_PROXY')).length;
    await fetch(`${server?.url}/p/${SLUG}`);
    expect(warnings()).toBe(0);
    await press('203.0.113.7');
    await press('203.0.113.8');
    expect(warnings()).toBe(1);
  });
});

it('the page of a report has a limit of its own', async () => {
  const { url } = await start({ links: [buildTestLink()] });
  const answers = await Promise.all(
    Array.from({ length: 70 }, async () => (await fetch(`${url}/p/${SLUG}/report`)).status),
  );
  expect(answers.filter((status) => status === 429)).toHaveLength(10);
});

it('what others answer behind an address of ours has the headers of a page', async () => {
  const handle: NonNullable<TestHttpServerOptions['rawHandlers']>[number]['handle'] = (
    _request,
    response,
  ) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>installed</p>');
  };
  const { url } = await start({ rawHandlers: [{ prefix: '/slack/', handle }] });
  const { headers } = await fetch(`${url}/slack/install`);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-type')).toBe('text/html');
});
