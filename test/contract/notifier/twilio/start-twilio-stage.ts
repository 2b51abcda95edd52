import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createEmulator } from 'emulate';
import { z } from 'zod';
import type { TwilioConfig } from '../../../../src/config/config.js';

/** What goes wrong with one call that is to send. `lost`: Twilio takes the message, and its answer never comes. */
export type TwilioFault =
  | 'hang'
  | 'lost'
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> };

const messagesSchema = z.object({
  messages: z.array(
    z.object({ sid: z.string(), to: z.string(), from: z.string().nullable(), body: z.string().nullable() }),
  ),
});
export type KeptMessage = z.infer<typeof messagesSchema>['messages'][number];

export interface TwilioStage {
  /** Texts and WhatsApp messages from numbers that the account owns. */
  readonly config: TwilioConfig & { readonly apiUrl: string; readonly from: string };
  /** Of the next call that is to send a message. */
  plant(fault: TwilioFault): void;
  /** What the calls brought, by Twilio's names, oldest first. */
  readonly calls: readonly Readonly<Record<string, string>>[];
  /** Newest first. */
  list(to: string): Promise<readonly KeptMessage[]>;
  /** The carriers say so: Twilio tells the message's callback before this resolves. */
  setStatus(sid: string, status: string): Promise<void>;
  /** Somebody writes a text to our number. */
  receive(from: string, body: string): Promise<void>;
  close(): Promise<void>;
}

const ACCOUNT_SID = `AC${'0'.repeat(32)}`;
const AUTH_TOKEN = 'twilio_test_auth_token';
const FROM = '+15005550006';
const WHATSAPP_FROM = '+15005550007';

/** Twilio by the npm package `emulate`, behind a front that fails when it is told to. `inboundUrl`: told of texts to us. */
export async function startTwilioStage(inboundUrl: string | null = null): Promise<TwilioStage> {
  const emulator = await createEmulator({
    service: 'twilio',
    port: 0,
    seed: { twilio: buildSeed(inboundUrl) },
  });
  const faults: TwilioFault[] = [];
  const calls: Record<string, string>[] = [];
  const front = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request);
    const isSend = request.method === 'POST' && (request.url ?? '').endsWith('/Messages.json');
    if (isSend) calls.push(Object.fromEntries(new URLSearchParams(body.toString())));
    const fault = isSend ? faults.shift() : undefined;
    if (fault === 'hang') return;
    if (typeof fault === 'object')
      return void response.writeHead(fault.status, fault.headers).end(fault.body);
    const real = await forward(emulator.url, request, body);
    if (fault === 'lost') return void request.socket.destroy();
    response.writeHead(real.status, { 'content-type': 'application/json' }).end(await real.text());
  }
  const apiUrl = await listen(front);
  const post = (act: string, fields: Record<string, string>) => simulate(emulator.url, act, fields);
  return {
    config: {
      accountSid: ACCOUNT_SID,
      authToken: AUTH_TOKEN,
      from: FROM,
      whatsappFrom: WHATSAPP_FROM,
      apiUrl,
    },
    calls,
    plant: (fault) => void faults.push(fault),
    list: (to) => listMessages(emulator.url, to),
    setStatus: (MessageSid, Status) => post('message-status', { MessageSid, Status }),
    receive: (From, Body) => post('inbound-message', { From, To: FROM, Body }),
    async close() {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await emulator.close();
    },
  };
}

function buildSeed(inboundUrl: string | null) {
  const sms = { phone_number: FROM, ...(inboundUrl === null ? {} : { sms_url: inboundUrl }) };
  return {
    account: { sid: ACCOUNT_SID, auth_token: AUTH_TOKEN },
    phone_numbers: [sms, { phone_number: `whatsapp:${WHATSAPP_FROM}` }],
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const AUTHORIZATION = `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}`;

async function forward(target: string, { method = 'GET', url, headers }: IncomingMessage, body: Buffer) {
  return fetch(`${target}${url}`, {
    method,
    headers: {
      authorization: headers.authorization ?? '',
      'content-type': headers['content-type'] ?? '',
    },
    ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
  });
}

async function listMessages(target: string, to: string): Promise<readonly KeptMessage[]> {
  const query = new URLSearchParams({ To: to });
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
