import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createPromptFetch } from '../../../../src/adapters/system/create-prompt-fetch.js';

describe('createPromptFetch', () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${body}`);
      response.end('{"ok":true}');
    });
  });
  let url = '';
  /** What the clock says when it is asked next. */
  const timesMs: number[] = [];
  const say = (body: string) => fetch(`${url}/say`, { method: 'POST', body });
  let fetch = createPromptFetch({ elapsedMs: () => 0 });

  beforeEach(async () => {
    heard.length = 0;
    timesMs.length = 0;
    fetch = createPromptFetch({ elapsedMs: () => timesMs.shift() ?? 9_000 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('sends what is asked, and answers what comes back', async () => {
    const answer = await say('hello');
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    expect(heard).toEqual(['POST /say hello']);
  });

  it('sends nothing after a stall while it connects', async () => {
    timesMs.push(5_000, 7_001);
    await expect(say('too late')).rejects.toMatchObject({ cause: { message: 'connected too late' } });
    expect(heard).toEqual([]);
    await say('anew');
    expect(heard).toEqual(['POST /say anew']);
  });

  it('sends what a slow line takes two seconds to connect for', async () => {
    timesMs.push(5_000, 7_000);
    await say('in time');
    expect(heard).toEqual(['POST /say in time']);
  });

  it('refuses a file', async () => {
    await expect(fetch(url, { body: new FormData() })).rejects.toThrow('files are not sent from here');
  });
});
