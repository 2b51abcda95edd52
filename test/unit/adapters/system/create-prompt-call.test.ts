import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPromptCall, type PromptCall } from '../../../../src/adapters/system/create-prompt-call.js';

describe('createPromptCall', () => {
  const heard: string[] = [];
  let answerWith = (_request: IncomingMessage, response: ServerResponse): void => void response.end();
  const server = createServer(async (request, response) => {
    heard.push(`${request.method} ${request.url} ${await text(request)}`);
    answerWith(request, response);
  });
  let url = '';
  /** What the clock says when it is asked next. */
  const timesMs: number[] = [];
  let call: PromptCall;
  const say = (body: string, signal = AbortSignal.timeout(20_000)) =>
    call(`${url}/say`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body, signal });

  beforeEach(async () => {
    heard.length = 0;
    timesMs.length = 0;
    call = createPromptCall({ elapsedMs: () => timesMs.shift() ?? 9_000 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sends what is asked, and answers status, headers and body', async () => {
    answerWith = (_, response) => {
      response.writeHead(429, { 'Retry-After': '7', Link: ['a', 'b'] }).end('{"ok":false}');
    };
    const { status, headers, text } = await say('hello');
    expect([status, headers.get('retry-after'), headers.get('link'), headers.get('x-none')]).toEqual([
      ...[429, '7', 'a, b', null],
    ]);
    expect(await text()).toBe('{"ok":false}');
    expect(heard).toEqual(['POST /say hello']);
  });

  it('sends nothing after a stall while it connects', async () => {
    answerWith = (_, response) => void response.end();
    timesMs.push(5_000, 7_001);
    await expect(say('too late')).rejects.toThrow('connected too late');
    expect(heard).toEqual([]);
    await (await say('anew')).text();
    expect(heard).toEqual(['POST /say anew']);
  });

  it('takes a redirect for an answer', async () => {
    answerWith = (_, response) => void response.writeHead(302, { Location: '/elsewhere' }).end();
    const answer = await say('here');
    await answer.text();
    expect(answer.status).toBe(302);
    expect(heard).toEqual(['POST /say here']);
  });

  it('ends with its signal, before the answer and within its body', async () => {
    const ended = new AbortController();
    answerWith = () => ended.abort();
    await expect(say('no answer', ended.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const late = new AbortController();
    answerWith = (_, response) => void response.writeHead(200, { 'content-length': '9' }).write('{');
    const answer = await say('no end', late.signal);
    const body = answer.text();
    late.abort();
    await expect(body).rejects.toMatchObject({ name: 'AbortError' });
  });
});
