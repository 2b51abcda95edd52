import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import type { WebhookRequest } from '../../src/ports/webhook-source.js';
import { buildAttemptEvent } from '../support/build-attempt-event.js';
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

function post(url: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers });
}

const STORED = { receipt: 'stored', answer: null, worked: Promise.resolve() } as const;

describe('POST /webhooks/:provider', () => {
  it('stores an event once and says that it has it', async () => {
    const { url, gateway, metrics } = await start();
    gateway.webhooks.set('signed', buildAttemptEvent());
    gateway.webhooks.set('about nothing', null);
    const answers = [];
    for (const body of ['signed', 'signed', 'about nothing']) {
      const response = await post(`${url}/webhooks/sandbox`, body);
      answers.push([response.status, await response.json()]);
    }
    expect(answers).toEqual([
      [200, { received: 'stored' }],
      [200, { received: 'duplicate' }],
      [200, { received: 'ignored' }],
    ]);
    expect(await metrics.render()).toContain(
      'paylink_provider_events_total{provider="sandbox",result="duplicate"} 1',
    );
  });

  it.each([
    ['application/json', '{"a" :  1}\n'],
    ['application/x-www-form-urlencoded', 'a=1&a=%20'],
    ['text/plain', 'ü'],
    ['application/vnd.odd+json; charset=x', '{'],
    ['application/json', ''],
  ])("hands the body's own bytes over: %s %j", async (type, body) => {
    const seen: { provider: string; request: WebhookRequest }[] = [];
    const { url } = await start({
      services: {
        receiveProviderEvent: async (provider, request) => {
          seen.push({ provider, request });
          return STORED;
        },
      },
    });
    const response = await post(`${url}/webhooks/sandbox?account=7%20a`, body, {
      'content-type': type,
      'X-Signature': 's',
    });
    expect(response.status).toBe(200);
    expect(seen[0]?.provider).toBe('sandbox');
    expect(new TextDecoder().decode(seen[0]?.request.rawBody)).toBe(body);
    expect(seen[0]?.request).toMatchObject({
      method: 'POST',
      address: 'http://paylink.test/webhooks/sandbox?account=7%20a',
      headers: { 'x-signature': 's' },
    });
    expect(seen[0]?.request.now).toEqual(new Date('2026-11-22T10:00:00.000Z'));
  });

  it('reads a body that does not say what it is', async () => {
    const bodies: string[] = [];
    const { url } = await start({
      services: {
        receiveProviderEvent: async (_provider, { rawBody }) => {
          bodies.push(new TextDecoder().decode(rawBody));
          return STORED;
        },
      },
    });
    await post(`${url}/webhooks/sandbox`, new TextEncoder().encode('bare'));
    await post(`${url}/webhooks/sandbox`, new Uint8Array(0));
    expect(bodies).toEqual(['bare', '']);
  });

  it.each([
    ['signature_invalid', 401],
    ['body_unreadable', 400],
    ['provider_unknown', 404],
    ['store_unavailable', 503],
  ] as const)('refuses with problem+json: %s is %d', async (code, status) => {
    const receiveProviderEvent = async () => {
      throw new AppError(code);
    };
    const { url } = await start({ services: { receiveProviderEvent } });
    const response = await post(`${url}/webhooks/sandbox`, 'x');
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ status, code });
  });

  it('counts strangers under one name', async () => {
    const { url, metrics } = await start();
    expect((await post(`${url}/webhooks/whatever-they-typed`, 'x')).status).toBe(404);
    const text = await metrics.render();
    expect(text).toContain('paylink_provider_events_total{provider="unknown",result="provider_unknown"} 1');
    expect(text).not.toContain('whatever-they-typed');
  });

  it('takes a body of 1 MiB and refuses one byte more', async () => {
    const { url } = await start({ services: { receiveProviderEvent: async () => STORED } });
    expect((await post(`${url}/webhooks/sandbox`, 'x'.repeat(1_048_576))).status).toBe(200);
    expect((await post(`${url}/webhooks/sandbox`, 'x'.repeat(1_048_577))).status).toBe(413);
  });

  it('knows no webhook by GET', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/webhooks/sandbox`)).status).toBe(405);
  });
});
