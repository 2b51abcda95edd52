import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/ports/clock.js';
import { answerApi } from './answer-api.js';
import { type BookedLink, createPortoneBooks, type PortoneBooks } from './portone-books.js';
import { type CheckoutOutcome, press, renderCheckout } from './portone-checkout.js';
import type { ApiCall, PortoneContext } from './portone-context.js';
import { makeKnobs, type PortoneFault, type PortoneKnobs } from './portone-knobs.js';
import { buildLinkWebhook, buildPaymentWebhook, buildRefundWebhook } from './portone-webhooks.js';
import { createWebhookPost, type WebhookPost } from './webhook-post.js';

export interface PortoneStandIn {
  /** An origin: that of the API and of the checkout. */
  readonly url: string;
  readonly keys: { readonly clientKey: string; readonly secretKey: string };
  readonly books: PortoneBooks;
  readonly knobs: PortoneKnobs;
  /** Every call of the API, in the order of arrival: "GET refund/2sOrder1". */
  readonly calls: readonly (ApiCall & { readonly name: string })[];
  readonly webhooks: WebhookPost;
  /** What the customer does at the checkout; answers where they are sent. */
  press(linkRef: string, outcome: CheckoutOutcome): Promise<{ status: number; location: string | null }>;
  /** Ends a slow payment. */
  settle(linkRef: string, status?: 'Success' | 'Failed', code?: string): Promise<void>;
  expire(linkRef: string): void;
  settleRefunds(status?: 'SUCCESS' | 'FAILED'): void;
  /** In PortOne's own dashboard. */
  refundElsewhere(linkRef: string, amount: number): Promise<void>;
  /** The next call that matches goes wrong; several wait in their order. */
  failNext(calls: RegExp, fault: PortoneFault): void;
  stop(): Promise<void>;
}

export interface PortoneStandInOptions {
  readonly clock: Clock;
  readonly keys?: PortoneStandIn['keys'];
  readonly environment?: 'sandbox' | 'live';
}

const KEYS = { clientKey: 'standInClientKey', secretKey: 'stand-in-secret-of-portone' };

/** PortOne's global API and checkout on a free port of loopback, as strict as its documentation. */
export async function startPortone(options: PortoneStandInOptions): Promise<PortoneStandIn> {
  const { clock, keys = KEYS, environment = 'sandbox' } = options;
  const books = createPortoneBooks(clock);
  const knobs = makeKnobs();
  const webhooks = createWebhookPost(knobs);
  const calls: (ApiCall & { readonly name: string })[] = [];
  const faults: { readonly calls: RegExp; readonly fault: PortoneFault }[] = [];
  let url = '';
  const style = () => ({ ...knobs, secretKey: keys.secretKey });
  const context: PortoneContext = {
    ...{ keys, environment, clock, books, knobs, issued: new Set<string>() },
    origin: () => url,
    async announce(link, transaction) {
      if (transaction !== null) await webhooks.post(buildPaymentWebhook(link, transaction, style()));
      await webhooks.post(buildLinkWebhook(link, style()));
    },
    announceRefund: (transaction, refund) => webhooks.post(buildRefundWebhook(transaction, refund, style())),
  };

  const getLink = (ref: string): BookedLink => {
    const link = books.links.get(ref);
    if (link === undefined) throw new Error(`no link ${ref}`);
    return link;
  };

  async function serveApi(request: IncomingMessage, response: ServerResponse, path: readonly string[]) {
    const call = { method: request.method ?? '', path, body: readJson(await readAll(request)) };
    const name = `${call.method} ${path.join('/')}`;
    calls.push({ ...call, name });
    const at = faults.findIndex((waiting) => waiting.calls.test(name));
    const fault = at < 0 ? null : (faults.splice(at, 1)[0]?.fault ?? null);
    if (fault !== null && fault !== 'lost') return goWrong(response, fault);
    const answer = await answerApi(context, call, request.headers);
    if (fault === 'lost') return response.destroy();
    if (answer === null) return send(response, 404, 'text/plain', '404 page not found');
    return send(response, answer.status, 'application/json', JSON.stringify(answer.body));
  }

  async function serveCheckout(request: IncomingMessage, response: ServerResponse, address: URL) {
    const link = books.links.get(address.searchParams.get('ref') ?? '');
    if (link === undefined) return send(response, 404, 'text/html', '<h1>No such link</h1>');
    if (request.method !== 'POST') return send(response, 200, 'text/html', renderCheckout(link));
    const outcome = new URLSearchParams(await readAll(request)).get('outcome') ?? 'pay';
    const answer = await press(context, link, outcome as CheckoutOutcome);
    if (answer.location !== null) response.setHeader('location', answer.location);
    return send(response, answer.status, 'text/html', answer.html);
  }

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', url);
    const path = address.pathname.split('/').slice(1).map(decodeURIComponent);
    const serving =
      path[0] === 'api'
        ? serveApi(request, response, path.slice(1))
        : serveCheckout(request, response, address);
    serving.catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...{ url, keys, books, knobs, calls, webhooks },
    press: (ref, outcome) => press(context, getLink(ref), outcome),
    async settle(ref, status = 'Success', code = status === 'Success' ? '2000' : '6001') {
      const link = getLink(ref);
      const slow = link.transactions.find((transaction) => transaction.status === 'Initiated');
      if (slow === undefined) throw new Error(`nothing is under way at ${ref}`);
      books.end(link, slow, status, code);
      await context.announce(link, slow);
    },
    expire(ref) {
      getLink(ref).status = 'Expired';
    },
    settleRefunds(status = 'SUCCESS') {
      for (const { transactions } of books.links.values()) {
        for (const refund of transactions.flatMap(({ refunds }) => refunds)) {
          if (refund.status === 'PENDING') refund.status = status;
        }
      }
    },
    async refundElsewhere(ref, amount) {
      const transaction = getLink(ref).transactions.find(({ status }) => status === 'Success');
      if (transaction === undefined) throw new Error(`${ref} is not paid`);
      const words = { reason: 'goodwill', description: 'by hand' };
      const refund = books.refund(transaction, { amount, type: 'partial', ...words, status: 'SUCCESS' });
      await context.announceRefund(transaction, refund);
    },
    failNext: (which, fault) => void faults.push({ calls: which, fault }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function goWrong(response: ServerResponse, fault: Exclude<PortoneFault, 'lost'>) {
  if (fault === 'silence') return;
  if (fault === 'garbage') return send(response, 200, 'application/json', '{"content":{"status":"Succ');
  if (fault === 'html') return send(response, 200, 'text/html', '<h1>Maintenance</h1>');
  if (fault === 'empty') return send(response, 200, 'application/json', '{}');
  if (fault === 'unknown_route') return send(response, 404, 'text/plain', '404 page not found');
  if (fault !== 'cut_off') {
    return send(
      response,
      fault.status,
      'application/json',
      JSON.stringify(fault.body ?? { message: 'trouble' }),
    );
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"content":');
  return response.destroy();
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  return text === '' ? {} : JSON.parse(text);
}
