import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { request as sendRequest } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { getRequestContext, keepRequestContext } from '../../src/observability/request-context.js';
import { SLUG } from '../support/http-requests.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

describe('health', () => {
  it('is alive whatever is out', async () => {
    const { url } = await start({ readiness: async () => ({ store: false, jobs: false }) });
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    [true, true, 200, 'ready'],
    [false, true, 503, 'not_ready'],
    [true, false, 503, 'not_ready'],
  ])('says whether it is ready: store %s, jobs %s', async (store, jobs, code, status) => {
    const { url } = await start({ readiness: async () => ({ store, jobs }) });
    const response = await fetch(`${url}/readyz`);
    expect([response.status, await response.json()]).toEqual([code, { status, store, jobs }]);
  });

  it('shows figures by route and never an address', async () => {
    const { url } = await start();
    await fetch(`${url}/p/${SLUG}`);
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toContain('paylink_http_requests_total{route="/p/:slug",method="GET",status="200"} 1');
    expect(text).not.toContain(SLUG);
  });
});

describe('headers', () => {
  it.each([
    '/',
    `/p/${SLUG}`,
    '/p/x',
    '/p/%ZZ',
    '/nowhere',
    `/p/${SLUG}/qr.png`,
    '/healthz',
    '/readyz',
    '/metrics',
  ])('keep %s from being framed, sniffed, stored or scripted', async (path) => {
    const { url } = await start({ publicUrl: 'https://pay.lotus.example' });
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).toContain(
      "form-action 'self' https://pay.lotus.example https://pay.test;",
    );
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('the bare address and unknown ones', () => {
  it('says what this is', async () => {
    const { url } = await start();
    expect(await (await fetch(url)).text()).toContain('If you came to pay, open the whole address');
  });

  it('answers a browser with a page and a machine with problem+json', async () => {
    const { url } = await start();
    const page = await fetch(`${url}/nowhere`, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('There is no page here.'),
    ]);
    const problem = await fetch(`${url}/nowhere`);
    expect(await problem.json()).toEqual({
      title: 'Not found',
      status: 404,
      code: 'not_found',
      requestId: problem.headers.get('x-request-id'),
    });
  });

  it('refuses a form that is too large', async () => {
    const { url } = await start();
    const body = new URLSearchParams({ a: 'x'.repeat(20_000) });
    expect((await fetch(`${url}/p/${SLUG}/pay`, { method: 'POST', body })).status).toBe(413);
  });
});

describe('the log', () => {
  it('has one line for a request, for who seeks something, with its route and never its address', async () => {
    const { url, lines } = await start();
    const response = await fetch(`${url}/p/${SLUG}`);
    await fetch(`${url}/p/unknown-to-us-00000000`);
    await fetch(`${url}/healthz`);
    expect(lines.map(({ level, message }) => [level, message])).toEqual([
      ['debug', 'request answered'],
      ['debug', 'request answered'],
      ['debug', 'request answered'],
    ]);
    expect(lines[0]?.fields).toMatchObject({
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/p/:slug',
      status: 200,
    });
    expect(lines[1]?.fields).toMatchObject({ status: 404, code: 'link_not_found' });
    expect(JSON.stringify(lines)).not.toMatch(/slug0000|unknown-to-us/);
  });

  it('tells whoever looks after it what was refused, and a failure once', async () => {
    const openPayPage = () => Promise.reject(new TypeError('boom'));
    const { url, lines } = await start({
      services: { openPayPage },
      rawHandlers: [
        { prefix: '/slack/', handle: (_request, response) => response.writeHead(500).end() },
        { prefix: '/other/', handle: (_request, response) => response.writeHead(401).end() },
      ],
    });
    await fetch(`${url}/p/${SLUG}`);
    await fetch(`${url}/slack/events`, { method: 'POST' });
    await fetch(`${url}/other/events`, { method: 'POST' });
    const told = lines.filter(({ level }) => level !== 'debug');
    expect(told.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'request failed'],
      ['warn', 'request answered'],
      ['info', 'request answered'],
    ]);
  });

  it('knows the request inside a use case, after the body was read', async () => {
    const seen: (string | undefined)[] = [];
    const startPayment = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(getRequestContext()?.requestId);
      return { checkoutUrl: 'https://pay.test/x', attemptId: 'att_1' };
    };
    const { url } = await start({ services: { startPayment } });
    const body = new URLSearchParams();
    const response = await fetch(`${url}/p/${SLUG}/pay`, { method: 'POST', body, redirect: 'manual' });
    expect(seen).toEqual([response.headers.get('x-request-id')]);
  });
});

describe('what is mounted on it', () => {
  it('knows its request, also in what it does after its answer', async () => {
    const seen: (string | undefined)[] = [];
    let done: Promise<void> = Promise.resolve();
    const goOn = async (response: ServerResponse) => {
      await once(response, 'close');
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(getRequestContext()?.requestId);
    };
    const { url, lines } = await start({
      rawHandlers: [
        {
          prefix: '/slack/',
          handle: (_request, response) => {
            seen.push(getRequestContext()?.requestId);
            done = goOn(response);
            keepRequestContext(done);
            response.end();
          },
        },
      ],
    });
    await fetch(`${url}/slack/events`, { method: 'POST' });
    await done;
    expect(seen).toEqual([expect.any(String), seen[0]]);
    expect(lines[0]?.fields).toMatchObject({ requestId: seen[0] });
  });

  it('follows no request to an inbox: what is done for it later is told of by itself', async () => {
    const seen: (string | undefined)[] = [];
    const { url } = await start({
      rawHandlers: [
        {
          prefix: '/telegram/',
          isInbox: true,
          handle: (_request, response) => {
            seen.push(getRequestContext()?.requestId);
            response.end();
          },
        },
      ],
    });
    await fetch(`${url}/telegram/webhook`, { method: 'POST' });
    expect(seen).toEqual([undefined]);
  });

  it('hands requests below a prefix over with the body unread', async () => {
    const { url, metrics } = await start({
      rawHandlers: [
        {
          prefix: '/slack/',
          handle: (request, response) => {
            const chunks: Buffer[] = [];
            request.on('data', (chunk: Buffer) => chunks.push(chunk));
            request.on('end', () => response.writeHead(202).end(`${request.url} ${Buffer.concat(chunks)}`));
          },
        },
      ],
    });
    for (const type of ['application/x-www-form-urlencoded', 'application/json', 'text/x-odd']) {
      const headers = { 'content-type': type };
      const response = await fetch(`${url}/slack/events?a=1`, { method: 'POST', body: '{"a', headers });
      expect([response.status, await response.text()]).toEqual([202, '/slack/events?a=1 {"a']);
    }
    expect((await fetch(`${url}/slack/install`)).status).toBe(202);
    expect(await metrics.render()).toContain(
      'paylink_http_requests_total{route="/slack/*",method="POST",status="202"} 3',
    );
  });

  it('takes further pages, which may set a policy of their own and read forms', async () => {
    const { url } = await start({
      plugins: [
        async (pages) => {
          pages.post('/sandbox/x', async (request, reply) =>
            reply.header('content-security-policy', "default-src 'self'").send({ body: request.body }),
          );
        },
      ],
    });
    const response = await fetch(`${url}/sandbox/x`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    });
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(await response.json()).toEqual({ body: { a: 'b' } });
  });
});

describe('close', () => {
  it('lets a request under way end', async () => {
    let release: (() => void) | undefined;
    let arrived: (() => void) | undefined;
    const isHere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const startPayment = async () => {
      arrived?.();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { checkoutUrl: 'https://pay.test/late', attemptId: 'att_1' };
    };
    const { url, close } = await start({ services: { startPayment } });
    const answer = fetch(`${url}/p/${SLUG}/pay`, { method: 'POST', redirect: 'manual' });
    await isHere;
    const closed = close();
    release?.();
    expect((await answer).headers.get('location')).toBe('https://pay.test/late');
    await closed;
    await expect(fetch(url)).rejects.toThrow();
  });

  it('cuts what does not end before the deadline', async () => {
    let arrived: (() => void) | undefined;
    const isHere = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const startPayment = () => {
      arrived?.();
      return new Promise<never>(() => undefined);
    };
    const { url, close } = await start({ services: { startPayment } });
    const cut = new Promise((resolve) => {
      sendRequest(`${url}/p/${SLUG}/pay`, { method: 'POST' }).on('error', resolve).end();
    });
    await isHere;
    await close(50);
    expect(await cut).toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['POST', `/p/${SLUG}`, 405, 'GET, HEAD'],
    ['PUT', `/p/${SLUG}/`, 405, 'GET, HEAD'],
    ['DELETE', '/p/no-such-slug', 405, 'GET, HEAD'],
    ['DELETE', `/p/${SLUG}/pay`, 405, 'GET, HEAD, POST'],
    ['POST', '/', 405, 'GET, HEAD'],
    ['POST', '/healthz', 405, 'GET, HEAD'],
    ['GET', '/webhooks/stripe', 405, 'POST'],
    ['GET', '/webhooks/stripe/acc_1', 405, 'POST'],
    ['OPTIONS', `/p/${SLUG}?a=1`, 204, 'GET, HEAD'],
    ['POST', '/nothing', 404, null],
    ['OPTIONS', '/nothing', 404, null],
    ['POST', `/p/${SLUG}/nothing`, 404, null],
  ])('is told at %s %s by %i and those that it takes', async (method, path, status, allow) => {
    const { url } = await start({ shortUrl: 'http://s.test' });
    const response = await fetch(`${url}${path}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([status, allow]);
  });

  it('is told to a machine in JSON, and to a person with a way back', async () => {
    const { url } = await start();
    const machine = await fetch(`${url}/healthz`, { method: 'POST' });
    expect(await machine.json()).toMatchObject({ status: 405, code: 'method_not_allowed' });
    const person = await fetch(`${url}/p/${SLUG}`, { method: 'POST', headers: { accept: 'text/html' } });
    expect(await person.text()).toContain(`href="/p/${SLUG}"`);
  });
});

describe('what machines ask for by themselves', () => {
  it('keeps searches away, and has an icon', async () => {
    const { url } = await start();
    const robots = await fetch(`${url}/robots.txt`);
    expect([robots.status, await robots.text()]).toEqual([200, 'User-agent: *\nDisallow: /\n']);
    const icon = await fetch(`${url}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });

  it('leads an address that was written large to its page, and nowhere else', async () => {
    const { url } = await start();
    const lead = async (path: string) =>
      (await fetch(`${url}${path}`, { redirect: 'manual' })).headers.get('location');
    expect(await lead(`/P/${SLUG}`)).toBe(`/p/${SLUG}`);
    expect(await lead('/P/%2F%2Fevil.example')).toBe('/p/%2F%2Fevil.example');
  });
});
