import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Clock } from '../../../src/ports/clock.js';
import { type ApiDeps, answerApi } from './answer-api.js';
import { answerCheckout } from './answer-checkout.js';
import { createHands, type StripeHands } from './create-hands.js';
import { parseForm } from './form.js';
import { createKeptAnswers } from './keep-answers.js';
import { createWebhookSender, type WebhookTarget } from './send-webhooks.js';
import { spoil } from './spoil-answer.js';
import { API_VERSION, createStripeBooks, type StandInEvent, type StripeBooks } from './stripe-books.js';
import type { StripeCall } from './stripe-calls.js';
import type { StripeContext } from './stripe-context.js';
import type { StripeFault } from './stripe-fault.js';

export const STRIPE_KEY = 'sk_test_standin0000000000000001';
export const STRIPE_WEBHOOK_SECRET = 'whsec_standin0000000000000001';

/** Stripe as far as Paylink knows it: strict where the live one is, on loopback. */
export interface StripeStandIn extends StripeHands {
  /** `http://127.0.0.1:<port>`, of the API and the hosted pages. */
  readonly url: string;
  readonly books: StripeBooks;
  readonly calls: readonly StripeCall[];
  readonly webhooks: ReturnType<typeof createWebhookSender>;
  readonly settings: StripeContext['settings'];
  /** What the next calls of the API meet, in this order; after that all is well. */
  plant(...faults: readonly StripeFault[]): void;
  /** Keys that are good from now on. */
  acceptKeys(...keys: readonly string[]): void;
  stop(): Promise<void>;
}

export interface StripeStandInOptions {
  readonly clock?: Clock;
  readonly webhook?: WebhookTarget;
}

export async function startStripe(options: StripeStandInOptions = {}): Promise<StripeStandIn> {
  const { clock = { now: () => new Date() }, webhook = null } = options;
  const books = createStripeBooks(clock);
  const webhooks = createWebhookSender(() => clock.now());
  webhooks.to(webhook);
  const calls: StripeCall[] = [];
  const faults: StripeFault[] = [];
  const secretKeys = new Set([STRIPE_KEY]);
  const server = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: StripeContext = {
    books,
    url,
    settings: { refundStatus: 'succeeded', chargesEnabled: true, payoutsEnabled: true, requirements: null },
    tell: (type, object) => webhooks.take(noteEvent(books, type, object)),
  };
  const deps: ApiDeps = { context, kept: createKeptAnswers(), secretKeys };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', url);
    const body = await text(request);
    if (!pathname.startsWith('/v1/')) return answerCheckout(context, { request, response, pathname, body });
    const call = readCall(request, { pathname, query: search.slice(1), body });
    calls.push(call);
    const fault = faults.shift();
    await spoil(response, fault, () => answerApi(deps, call, fault));
  };
  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return {
    ...createHands(context),
    ...{ url, books, calls, webhooks, settings: context.settings },
    plant: (...more) => void faults.push(...more),
    acceptKeys(...keys) {
      secretKeys.clear();
      for (const key of keys) secretKeys.add(key);
    },
    async stop() {
      await webhooks.settled();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function noteEvent(books: StripeBooks, type: string, object: object): StandInEvent {
  const event: StandInEvent = {
    ...{ id: books.nextId('evt'), object: 'event', api_version: API_VERSION, created: books.seconds() },
    ...{ livemode: false, pending_webhooks: 1, type },
    data: { object: JSON.parse(JSON.stringify(object)) },
  };
  books.events.set(event.id, event);
  return event;
}

function readCall(
  { method = 'GET', headers }: IncomingMessage,
  { pathname: path, query, body }: { pathname: string; query: string; body: string },
): StripeCall {
  return {
    ...{ method, path, headers },
    form: parseForm(method === 'GET' ? query : body),
    idempotencyKey: readHeader(headers['idempotency-key']),
    version: readHeader(headers['stripe-version']),
  };
}

function readHeader(value: string | string[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
