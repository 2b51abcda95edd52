import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createWebhookSender } from '../../../../src/adapters/webhooks/create-webhook-sender.js';
import type { ResolveName } from '../../../../src/adapters/webhooks/look-up-public.js';
import { createFakeClock } from '../../../support/fake-clock.js';
import { createFakeTimers } from '../../../support/fake-timers.js';
import { TEST_CERTIFICATE } from '../../../support/test-certificate.js';

const open: Server[] = [];
const sockets = new Set<{ destroy(): void }>();

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of open.splice(0)) server.close();
  sockets.clear();
});

async function listen(server: Server): Promise<number> {
  open.push(server);
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A receiver, and a call to it. */
async function receive(answer: RequestListener) {
  const port = await listen(createServer(answer));
  return callTo(`http://127.0.0.1:${port}/hook`);
}

interface Given {
  readonly ca?: string;
  readonly resolve?: ResolveName;
}

function callTo(url: string, given: Given = {}) {
  const timers = createFakeTimers();
  const clock = createFakeClock();
  const rules = { publicUrl: 'https://pay.example.com', allowsLoopback: true };
  const sender = createWebhookSender({ clock, timers, ...rules, ...given });
  const headers = { 'webhook-id': 'evt_1' };
  return { timers, call: () => sender.call({ url, body: '{"a":"ü"}', headers }) };
}

const answerWith =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

/** Once a receiver has the request. */
function whenAsked() {
  let note: (response: ServerResponse) => void = () => {};
  const asked = new Promise<ServerResponse>((resolve) => {
    note = resolve;
  });
  return { asked, note: (_request: IncomingMessage, response: ServerResponse) => note(response) };
}

/** Once a caller has the head of an answer: https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md */
function whenStatusIsKnown(): Promise<void> {
  const channel = 'undici:request:headers';
  return new Promise((resolve) => {
    const note = () => {
      unsubscribe(channel, note);
      // What waits for it goes on before the next turn.
      setImmediate(resolve);
    };
    subscribe(channel, note);
  });
}

describe('createWebhookSender', () => {
  it('posts the very text, as JSON, with the headers it is given', async () => {
    const seen: unknown[] = [];
    const { call } = await receive(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen.push(request.method, request.url, body, request.headers);
      response.end('thanks\n\tu\u0000\u202e!');
    });
    const answer = { status: 200, tookMs: 0, answer: 'thanks u!', problem: null, retryAfterMs: null };
    expect(await call()).toEqual(answer);
    expect(seen.slice(0, 3)).toEqual(['POST', '/hook', '{"a":"ü"}']);
    expect(seen[3]).toMatchObject({
      'webhook-id': 'evt_1',
      'content-type': 'application/json',
      'user-agent': 'Paylink (+https://pay.example.com)',
    });
  });

  it.each([
    [204, null],
    [301, 'answered 301: where that leads is not followed'],
    [307, 'answered 307: where that leads is not followed'],
    [404, 'answered 404'],
    [410, 'answered 410: it wants nothing more'],
    [500, 'answered 500'],
  ])('takes %d for what it is', async (status, problem) => {
    const asked: string[] = [];
    const { call } = await receive((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await call()).toMatchObject({ status, problem });
    expect(asked).toEqual(['/hook']);
  });

  it('reads when it is to come again', async () => {
    const { call } = await receive(answerWith(429, 'slow down', { 'retry-after': '120' }));
    expect(await call()).toMatchObject({ status: 429, answer: 'slow down', retryAfterMs: 120_000 });
  });

  it('gives up after 15 seconds on who says nothing', async () => {
    const { asked, note } = whenAsked();
    const { call, timers } = await receive(note);
    const calling = call();
    await asked;
    await timers.advance(15_000);
    expect(await calling).toEqual({
      ...{ status: null, tookMs: 15_000, answer: '', retryAfterMs: null },
      problem: 'did not answer within 15 seconds',
    });
  });

  it('does not wait for who trickles: what came within 15 seconds counts', async () => {
    const { asked, note } = whenAsked();
    const { call, timers } = await receive(note);
    const calling = call();
    const response = await asked;
    const known = whenStatusIsKnown();
    response.writeHead(200).write('so far');
    await known;
    await timers.advance(15_000);
    expect(await calling).toMatchObject({ status: 200, problem: null });
  });

  it('cuts an answer that does not end', async () => {
    let isCut = () => {};
    const cut = new Promise<void>((resolve) => {
      isCut = resolve;
    });
    const { call } = await receive((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(8_192)));
      };
      response.on('drain', more).on('close', isCut);
      more();
    });
    expect(await call()).toMatchObject({ status: 200, answer: 'x'.repeat(1_024), problem: null });
    await cut;
  });

  it('opens nothing that is compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const { call } = await receive((request, response) => {
      expect(request.headers['accept-encoding']).toBe('identity');
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await call()).toMatchObject({ status: 200, answer: '(gzip, not read)', problem: null });
  });

  it('takes the status of an answer that breaks off', async () => {
    const { call } = await receive((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    expect(await call()).toMatchObject({ status: 200, problem: null });
  });

  it('says how a call failed that got no answer', async () => {
    const reset = await listen(createSocketServer((socket) => socket.once('data', () => socket.destroy())));
    const junk = await listen(createSocketServer((socket) => socket.end('what?\r\n\r\n')));
    const closed = await listen(createSocketServer());
    await new Promise((resolve) => open.pop()?.close(resolve));
    const answers = [reset, junk, closed].map((port) => callTo(`http://127.0.0.1:${port}/`).call());
    expect((await Promise.all(answers)).map(({ problem }) => problem)).toEqual([
      'closed the connection before it answered',
      'answered with what is no HTTP',
      'refused the connection',
    ]);
  });

  it('believes a certificate only as far as it goes', async () => {
    const port = await listen(createTlsServer({ ...TEST_CERTIFICATE }, answerWith(200, 'ok')));
    const { cert: ca } = TEST_CERTIFICATE;
    const problemOf = async (host: string, given: Given) =>
      (await callTo(`https://${host}:${port}/`, given).call()).problem;
    expect(await problemOf('localhost', { ca })).toBeNull();
    expect(await problemOf('localhost', {})).toMatch(/^has a certificate that is not valid \(\w+\)$/);
    expect(await problemOf('hooks.localhost', { ca })).toBe(
      'has a certificate that is not valid (ERR_TLS_CERT_ALTNAME_INVALID)',
    );
    const plain = await listen(createServer(answerWith(200)));
    const { problem } = await callTo(`https://localhost:${plain}/`).call();
    expect(problem).toMatch(/^speaks no TLS that we know/);
  });

  it('calls no name that leads inside, and none that cannot be looked up', async () => {
    const inside = callTo('https://hooks.example.com/', { resolve: async () => ['10.0.0.1'] });
    expect((await inside.call()).problem).toBe('leads to an address that is not public');
    const unknown = Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' });
    const nowhere = callTo('https://hooks.example.com/', { resolve: () => Promise.reject(unknown) });
    expect((await nowhere.call()).problem).toBe('its name has no address');
    const silent = callTo('https://hooks.example.com/', { resolve: () => new Promise(() => {}) });
    const calling = silent.call();
    await silent.timers.advance(15_000);
    expect((await calling).problem).toBe('did not answer within 15 seconds');
  });

  it('refuses again what was refused when it was added', async () => {
    const answer = await callTo('http://example.com/').call();
    expect(answer).toMatchObject({ status: null, problem: 'must begin with https://' });
  });
});
