import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createEmulator } from 'emulate';
import { type Form, type FormFields, parseForm, readFields, readList, readText } from './form.js';

type Json = Record<string, unknown>;

interface EmulatedStripe {
  readonly url: string;
  /** Bodies of webhooks, as the emulator sent them and with what it leaves out. */
  readonly told: readonly string[];
  stop(): Promise<void>;
}

/**
 * The emulator of npm, behind a front that adds the least of what it lacks: prices made on the way, amounts, the
 * PaymentIntent of what was paid, and ids of events. Somebody else's idea of Stripe, beside our own stand-in.
 */
export async function startEmulatedStripe(): Promise<EmulatedStripe> {
  const told: string[] = [];
  const extras = new Map<string, Json>();
  const server = createServer({ keepAliveTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const emulator = await createEmulator({
    service: 'stripe',
    port: 0,
    seed: { stripe: { webhooks: [{ url: `${url}/told`, events: ['*'], secret: 'whsec_emulated' }] } },
  });
  const behind = emulator.url.replace('localhost', '127.0.0.1');
  const ask = async (path: string, body: URLSearchParams): Promise<Json> => {
    const answer = await fetch(`${behind}${path}`, { method: 'POST', body });
    return (await answer.json()) as Json;
  };

  async function create(form: FormFields): Promise<Json> {
    const { price_data: price, ...item } = asFields(readList(form, 'line_items')[0] ?? {});
    const { currency, unit_amount, product_data } = asFields(price ?? {});
    const product = await ask('/v1/products', new URLSearchParams({ name: nameOf(product_data ?? {}) }));
    const priced = {
      currency: String(currency),
      unit_amount: String(unit_amount),
      product: String(product['id']),
    };
    const { id } = await ask('/v1/prices', new URLSearchParams(priced));
    const session = await ask(
      '/v1/checkout/sessions',
      new URLSearchParams({
        ...{ mode: 'payment', success_url: readText(form, 'success_url') },
        ...{ 'line_items[0][price]': String(id), 'line_items[0][quantity]': String(item['quantity']) },
        'metadata[attemptId]': readText(readFields(form, 'metadata'), 'attemptId'),
      }),
    );
    extras.set(String(session['id']), {
      ...{ amount_total: Number(unit_amount), currency, expires_at: Number(form['expires_at']) },
      client_reference_id: form['client_reference_id'],
    });
    return complete(session);
  }

  const complete = (session: Json): Json => {
    const isPaid = session['payment_status'] === 'paid';
    const id = String(session['id']);
    const page = session['status'] === 'open' ? `${url}/checkout/${id}` : null;
    const payment_intent = isPaid ? id.replace('cs_', 'pi_') : null;
    return { ...session, ...extras.get(id), url: page, payment_intent };
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/told') {
      const { type, data } = JSON.parse(body) as { type: string; data: { object: Json } };
      told.push(
        JSON.stringify({
          id: `evt_${told.length + 1}`,
          created: 1,
          type,
          data: { object: complete(data.object) },
        }),
      );
      response.end();
      return;
    }
    if (path === '/v1/checkout/sessions') return send(response, 200, await create(parseForm(body)));
    const method = request.method ?? 'GET';
    const init = { method, redirect: 'manual' as const, ...(method === 'POST' ? { body } : {}) };
    const answer = await fetch(`${behind}${path}`, init);
    if (!path.startsWith('/v1/')) {
      response.writeHead(answer.status, { location: answer.headers.get('location') ?? '' }).end();
      return;
    }
    const json = (await answer.json()) as Json;
    send(response, answer.status, json['object'] === 'checkout.session' ? complete(json) : json);
  }

  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    url,
    told,
    async stop() {
      await emulator.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function send(response: ServerResponse, status: number, json: Json): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}

function asFields(form: Form): FormFields {
  return form as FormFields;
}

function nameOf(product: Form): string {
  return readText(asFields(product), 'name');
}
