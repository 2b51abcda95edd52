import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openClient } from '../../../../../src/adapters/delivery/twilio/open-client.js';
import { readTemplateState } from '../../../../../src/adapters/delivery/twilio/read-template-state.js';
import { createPromptCall } from '../../../../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../../../../src/adapters/system/system-timers.js';

const TEMPLATE = `HX${'a'.repeat(32)}`;
const asked: (string | undefined)[] = [];
let close: () => void = () => undefined;
afterEach(() => {
  close();
  asked.length = 0;
});

/** Twilio answers this to whatever it is asked. */
async function read(status: number, body: string) {
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account = { accountSid: 'AC1', authToken: 'token', from: null, whatsappFrom: null, apiUrl };
  const call = createPromptCall(createSystemTimers());
  return readTemplateState(await openClient(account, { call, timeoutMs: 20_000 }), TEMPLATE);
}

describe('readTemplateState', () => {
  it.each([
    ['approved', 'approved'],
    ['received', 'pending'],
    ['pending', 'pending'],
    ['rejected', 'rejected'],
    ['paused', 'rejected'],
    ['disabled', 'rejected'],
    ['unsubmitted', 'unknown'],
    ['constructor', 'unknown'],
  ])('reads %s as %s', async (status, state) => {
    expect(await read(200, JSON.stringify({ sid: TEMPLATE, whatsapp: { status } }))).toBe(state);
    expect(asked).toEqual([`/v1/Content/${TEMPLATE}/ApprovalRequests`]);
  });

  it.each([
    [404, '{"code":20404,"message":"not found"}'],
    [200, '<html>'],
    [200, '{}'],
    [200, '{"whatsapp":null}'],
    [200, 'null'],
  ])('knows nothing by %s and %s', async (status, body) => {
    expect(await read(status, body)).toBe('unknown');
  });

  it.each([
    [500, '500: no words'],
    [429, '429: no words'],
    [401, '401: no words'],
  ])('throws when it cannot be asked now: %s', async (status, words) => {
    await expect(read(status, '{}')).rejects.toThrow(words);
  });
});
