import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createEmulator } from 'emulate';
import { z } from 'zod';
import { createComposer } from '../../../src/adapters/delivery/create-composer.js';
import { createTwilio } from '../../../src/adapters/delivery/twilio/create-twilio.js';
import { createPromptCall } from '../../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../../src/adapters/system/system-timers.js';
import type { TwilioConfig } from '../../../src/config/config.js';
import { PUBLIC_URL } from '../../unit/adapters/delivery/build-test-outgoing.js';
import type { CarrierUnderTest } from './carrier-faults-contract.js';

const numbersSchema = z.object({
  incoming_phone_numbers: z.array(z.object({ sid: z.string(), phone_number: z.string() })),
});
const messagesSchema = z.object({
  messages: z.array(z.object({ sid: z.string(), to: z.string(), body: z.string().nullable() })),
});
type KeptMessage = z.infer<typeof messagesSchema>['messages'][number];

export interface TwilioUnderTest extends CarrierUnderTest {
  /** Sends from numbers that the account owns. */
  readonly config: TwilioConfig & { readonly from: string; readonly whatsappFrom: string };
  /** What the calls that send brought, by Twilio's names, oldest first. */
  readonly calls: readonly Readonly<Record<string, string>>[];
  /** What Twilio has for an address, newest first. */
  list(to: string): Promise<readonly KeptMessage[]>;
  /** The carriers say so: Twilio has told the message's callback before this resolves. */
  setStatus(sid: string, status: string): Promise<void>;
  /** Somebody writes to our number, which tells an address of it. */
  receive(from: string, body: string, toldUrl: string): Promise<void>;
}

const ACCOUNT_SID = `AC${'0'.repeat(32)}`;
const AUTH_TOKEN = 'twilio_test_auth_token';
const AUTHORIZATION = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;
const FROM = '+15005550006';
const WHATSAPP_FROM = '+15005550007';

const SEED = {
  account: { sid: ACCOUNT_SID, auth_token: AUTH_TOKEN },
  phone_numbers: [{ phone_number: FROM }, { phone_number: `whatsapp:${WHATSAPP_FROM}` }],
};

/** Twilio by the npm package `emulate`. `change`: of what the notifier is given. */
export async function startTwilio({
  change,
}: {
  readonly change?: Partial<TwilioConfig>;
} = {}): Promise<TwilioUnderTest> {
  const emulator = await createEmulator({ service: 'twilio', port: 0, seed: { twilio: SEED } });
  const calls: Record<string, string>[] = [];
  const recorder = createServer((request, response) => {
    pass(emulator.url, { request, response, calls }).catch(() => request.destroy());
  });
  const url = await listen(recorder);
  const config = {
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    from: FROM,
    whatsappFrom: WHATSAPP_FROM,
    apiUrl: url,
  };
  const list = (to?: string) => listMessages(emulator.url, to);
  return {
    url,
    config,
    calls,
    list,
    openNotifier: ({ apiUrl, timeoutMs }) => open({ ...config, ...change, apiUrl }, timeoutMs),
    listTaken: async () => (await list()).map(({ to }) => ({ to, deliveryId: null })).reverse(),
    setStatus: (MessageSid, Status) => simulate(emulator.url, 'message-status', { MessageSid, Status }),
    async receive(From, Body, toldUrl) {
      await tellOf(emulator.url, toldUrl);
      await simulate(emulator.url, 'inbound-message', { From, To: FROM, Body });
    },
    async stop() {
      recorder.closeAllConnections();
      await new Promise((resolve) => recorder.close(resolve));
      await emulator.close();
    },
  };
}

function open(config: TwilioConfig, timeoutMs: number) {
  const composer = createComposer({
    publicUrl: PUBLIC_URL,
    shortUrl: null,
    logos: { find: async () => null },
  });
  const call = createPromptCall(createSystemTimers());
  return createTwilio({ config, composer, publicUrl: PUBLIC_URL, call, timeoutMs });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly calls: Record<string, string>[];
}

async function pass(target: string, { request, response, calls }: Exchange): Promise<void> {
  const { method = 'GET', url = '', headers } = request;
  const body = await buffer(request);
  if (method === 'POST') calls.push(Object.fromEntries(new URLSearchParams(body.toString())));
  const answer = await fetch(`${target}${url}`, {
    method,
    headers: { authorization: headers.authorization ?? '', 'content-type': headers['content-type'] ?? '' },
    ...(method === 'POST' ? { body: body.toString() } : {}),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
}

async function listMessages(target: string, to: string | undefined): Promise<readonly KeptMessage[]> {
  const query = new URLSearchParams({ PageSize: '1000', ...(to === undefined ? {} : { To: to }) });
  const answer = await fetch(`${target}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json?${query}`, {
    headers: { authorization: AUTHORIZATION },
  });
  return messagesSchema.parse(await answer.json()).messages;
}

async function simulate(target: string, act: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`${target}/_twilio/simulate/${act}`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Error(`${act}: ${answer.status} ${await answer.text()}`);
}

async function tellOf(target: string, toldUrl: string): Promise<void> {
  const numbersUrl = `${target}/2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers`;
  const headers = { authorization: AUTHORIZATION };
  const listed = await fetch(`${numbersUrl}.json`, { headers });
  const numbers = numbersSchema.parse(await listed.json()).incoming_phone_numbers;
  const number = numbers.find(({ phone_number }) => phone_number === FROM);
  const body = new URLSearchParams({ SmsUrl: toldUrl });
  const told = await fetch(`${numbersUrl}/${number?.sid}.json`, { method: 'POST', headers, body });
  if (!told.ok) throw new Error(`${told.status} ${await told.text()}`);
}
