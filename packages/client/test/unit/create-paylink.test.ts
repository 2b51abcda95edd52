import { describe, expect, it } from '@jest/globals';
import { createPaylink, type Paylink } from '../../src/create-paylink.js';
import { PaylinkError } from '../../src/problems/paylink-error.js';
import { answer, type Scene, scriptFetch } from './script-fetch.js';

const KEY = `pl_test_${'a'.repeat(36)}`;
const TITLE = { title: 'Not found', detail: 'There is no such link.', errors: [] };
const NOT_FOUND = answer(404, { ...TITLE, status: 404, code: 'link_not_found', request_id: 'req-1' });

function open(...answers: readonly Scene[]) {
  const { fetch, calls } = scriptFetch(...answers);
  const paylink = createPaylink({ key: KEY, baseUrl: 'https://pay.example.com', fetch });
  return { paylink, calls };
}

async function refusalOf(call: Promise<unknown>): Promise<PaylinkError> {
  const error = await call.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof PaylinkError) return error;
  throw error;
}

describe('createPaylink', () => {
  it('sends a request as the API takes it', async () => {
    const { paylink, calls } = open(answer(201, { object: 'link', id: 'lnk_1' }));
    const link = await paylink.links.create({
      amount: { value: '49.99', currency: 'USD' },
      reference: 'INV-1',
    });
    expect(link.id).toBe('lnk_1');
    const [call] = calls;
    expect(call).toMatchObject({ method: 'POST', url: 'https://pay.example.com/api/v1/links' });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      amount: { value: '49.99', currency: 'USD' },
      reference: 'INV-1',
    });
    expect(call?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
    });
    expect(call?.headers).not.toHaveProperty('paylink-version');
  });

  it.each<[string, (paylink: Paylink) => Promise<unknown>]>([
    ['GET /me', (paylink) => paylink.me()],
    [
      'GET /links/lnk_1?expand=payments%2Ctimeline',
      (p) => p.links.get('lnk_1', { expand: ['payments', 'timeline'] }),
    ],
    ['GET /links?state=open%2Cpaid', (paylink) => paylink.links.list({ state: ['open', 'paid'] }).page()],
    ['GET /links?q=ann&before=abc', (paylink) => paylink.links.list({ q: 'ann' }).page({ before: 'abc' })],
    ['PATCH /links/lnk_1', (paylink) => paylink.links.update('lnk_1', { reminders: 'off' })],
    [
      'PATCH /links/lnk_1',
      (paylink) => paylink.links.update('lnk_1', { notes: { order: '1042', old: null } }),
    ],
    ['POST /links/lnk_1/cancel', (paylink) => paylink.links.cancel('lnk_1')],
    ['POST /links/lnk_1/extend', (p) => p.links.extend('lnk_1', { expires_at: new Date(0) })],
    ['POST /links/lnk_1/reissue', (paylink) => paylink.links.reissue('lnk_1')],
    ['POST /links/lnk_1/send', (paylink) => paylink.links.send('lnk_1', { channels: ['email'] })],
    ['POST /links/lnk_1/remind', (paylink) => paylink.links.remind('lnk_1')],
    ['GET /links/lnk_1/refunds', (paylink) => paylink.links.refunds('lnk_1')],
    ['GET /links/lnk_1/timeline', (paylink) => paylink.links.timeline('lnk_1')],
    ['GET /payments/pay_1', (paylink) => paylink.payments.get('pay_1')],
    ['GET /payments?limit=3', (paylink) => paylink.payments.list({ limit: 3 }).page()],
    ['POST /refunds', (paylink) => paylink.refunds.create({ link: 'lnk_1' })],
    ['GET /refunds/rfd_1', (paylink) => paylink.refunds.get('rfd_1')],
    ['GET /refunds', (paylink) => paylink.refunds.list().page()],
    ['GET /events/evt_1', (paylink) => paylink.events.get('evt_1')],
    ['GET /events', (paylink) => paylink.events.list().page()],
    ['GET /events/sample?type=link.paid', (paylink) => paylink.events.sample('link.paid')],
    ['POST /events/trigger', (paylink) => paylink.events.trigger('link.paid')],
    ['POST /events/evt_1/redeliver', (paylink) => paylink.events.redeliver('evt_1')],
    ['POST /webhook_endpoints', (p) => p.webhookEndpoints.create({ url: 'https://a.example/hook' })],
    ['GET /webhook_endpoints/whe_1', (paylink) => paylink.webhookEndpoints.get('whe_1')],
    ['GET /webhook_endpoints', (paylink) => paylink.webhookEndpoints.list().page()],
    ['PATCH /webhook_endpoints/whe_1', (p) => p.webhookEndpoints.update('whe_1', { enabled: false })],
    ['DELETE /webhook_endpoints/whe_1', (paylink) => paylink.webhookEndpoints.remove('whe_1')],
    ['POST /webhook_endpoints/whe_1/ping', (paylink) => paylink.webhookEndpoints.ping('whe_1')],
    ['POST /webhook_endpoints/whe_1/rotate', (p) => p.webhookEndpoints.rotate('whe_1', { keep_hours: 24 })],
    ['GET /webhook_endpoints/whe_1/deliveries', (paylink) => paylink.webhookEndpoints.deliveries('whe_1')],
    [
      'POST /webhook_endpoints/whe_1/send_missed',
      (p) => p.webhookEndpoints.sendMissed('whe_1', { since: new Date(0) }),
    ],
  ])('asks by %s', async (line, act) => {
    const { paylink, calls } = open(answer(200, { data: [] }));
    await act(paylink);
    const [call] = calls;
    expect(`${call?.method} ${call?.url.replace('https://pay.example.com/api/v1', '')}`).toBe(line);
    expect(call?.headers['idempotency-key'] !== undefined).toBe(call?.method === 'POST');
  });

  it('tells a refusal with all that Paylink said', async () => {
    const errors = [{ pointer: '/amount/value', code: 'amount_form', detail: 'Text.', example: '49.99' }];
    const { paylink } = open(
      answer(
        422,
        {
          ...{ type: 'https://pay.example.com/api/problems/amount_form', title: 'The amount cannot be read' },
          ...{ status: 422, code: 'amount_form', detail: 'Write it as text.', request_id: 'req-7', errors },
        },
        { 'retry-after': '3' },
      ),
    );
    const { message, name, ...rest } = await refusalOf(paylink.links.get('lnk_1'));
    expect(message).toBe('amount_form: Write it as text.');
    expect(rest).toEqual({
      ...{
        status: 422,
        code: 'amount_form',
        title: 'The amount cannot be read',
        detail: 'Write it as text.',
      },
      ...{ type: 'https://pay.example.com/api/problems/amount_form', requestId: 'req-7', errors },
      retryAfterSeconds: 3,
    });
  });

  it('sends again after a 5xx, a 429 and no answer, by the same Idempotency-Key', async () => {
    const { paylink, calls } = open(
      answer(503, 'busy', { 'retry-after': '0' }),
      answer(429, { code: 'rate_limited' }, { 'retry-after': '0' }),
      answer(409, { code: 'idempotency_in_flight' }, { 'retry-after': '0' }),
      answer(201, { id: 'rfd_1' }),
    );
    expect(await paylink.refunds.create({ link: 'lnk_1' })).toEqual({ id: 'rfd_1' });
    const keys = calls.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes a key for each call, and takes yours', async () => {
    const { paylink, calls } = open(answer(200, {}), answer(200, {}), answer(200, {}));
    await paylink.links.cancel('lnk_1');
    await paylink.links.cancel('lnk_1');
    await paylink.links.cancel('lnk_1', { idempotencyKey: 'order-17' });
    const [first, second, third] = calls.map(({ headers }) => headers['idempotency-key']);
    expect(first).not.toBe(second);
    expect(third).toBe('order-17');
  });

  it('gives up after as many retries as it may make', async () => {
    const busy = answer(500, 'no', { 'retry-after': '0' });
    const { paylink, calls } = open(busy, busy, busy, busy, busy);
    expect((await refusalOf(paylink.me())).code).toBe('http_500');
    expect(calls).toHaveLength(4);
    expect((await refusalOf(paylink.me({ maxRetries: 0 }))).status).toBe(500);
    expect(calls).toHaveLength(5);
  });

  it('never sends again what was refused', async () => {
    const { paylink, calls } = open(NOT_FOUND);
    expect((await refusalOf(paylink.links.get('lnk_1'))).requestId).toBe('req-1');
    expect(calls).toHaveLength(1);
  });

  it('sends a change under a condition once, where its answer got lost', async () => {
    const { paylink, calls } = open(answer(502, 'gateway', { 'retry-after': '0' }));
    const call = paylink.links.update('lnk_1', { expires_at: null }, { ifRevision: 4 });
    expect((await refusalOf(call)).status).toBe(502);
    expect(calls.map(({ headers }) => headers['if-match'])).toEqual(['"4"']);
  });

  it('takes a 404 for done where the first try of a removal got lost', async () => {
    const { paylink } = open(answer(502, 'gateway', { 'retry-after': '0' }), NOT_FOUND, NOT_FOUND);
    await paylink.webhookEndpoints.remove('whe_1');
    expect((await refusalOf(paylink.webhookEndpoints.remove('whe_1'))).status).toBe(404);
  });

  it('follows no redirect: the key is for one address', async () => {
    const { paylink } = open(answer(301, '', { location: 'https://other.example/' }));
    const error = await refusalOf(paylink.me());
    expect(error.code).toBe('redirected');
    expect(error.detail).toContain('https://other.example/');
  });

  it('tells what no JSON is', async () => {
    const { paylink } = open(answer(200, '<html>'));
    expect((await refusalOf(paylink.me())).code).toBe('unreadable_answer');
  });

  it('tells why nobody answers', async () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    const { paylink } = open(new TypeError('fetch failed', { cause }));
    const error = await refusalOf(paylink.me({ maxRetries: 0 }));
    expect([error.code, error.status]).toEqual(['no_connection', null]);
    expect(error.detail).toBe('No answer from https://pay.example.com/api/v1/me: ECONNREFUSED.');
  });

  it('ends a try that takes too long', async () => {
    const { paylink } = open('never');
    expect((await refusalOf(paylink.me({ timeoutMs: 5, maxRetries: 0 }))).code).toBe('timeout');
  });

  it('ends with the reason of your signal, also while it waits for the next try', async () => {
    const reason = new Error('the user left');
    const { paylink } = open('never', answer(503, '', { 'retry-after': '50' }));
    const stop = new AbortController();
    const call = paylink.me({ signal: stop.signal });
    stop.abort(reason);
    await expect(call).rejects.toBe(reason);
    const soon = new AbortController();
    const waiting = paylink.me({ signal: soon.signal });
    setImmediate(() => soon.abort(reason));
    await expect(waiting).rejects.toBe(reason);
  });

  it('asks in the version that is named', async () => {
    const { fetch, calls } = scriptFetch(answer(200, {}));
    await createPaylink({ key: KEY, version: '2026-11-27', fetch }).me();
    expect(calls[0]?.headers['paylink-version']).toBe('2026-11-27');
    expect(calls[0]?.url).toBe('http://localhost:3000/api/v1/me');
  });

  it.each(['https://pay.example.com/', 'https://pay.example.com/api/v1', 'https://pay.example.com/api/v1/'])(
    'takes %s for the address',
    async (baseUrl) => {
      const { fetch, calls } = scriptFetch(answer(200, {}));
      await createPaylink({ key: KEY, baseUrl, fetch }).me();
      expect(calls[0]?.url).toBe('https://pay.example.com/api/v1/me');
    },
  );

  it.each(['', 'sk_test_abc', 'pl_test_', 'pl_test_a b', 'Bearer pl_test_abc'])(
    'refuses the key %j',
    (key) => {
      expect(() => createPaylink({ key })).toThrow(TypeError);
    },
  );

  it.each(['pay.example.com', 'ftp://pay.example.com', ''])('refuses the address %j', (baseUrl) => {
    expect(() => createPaylink({ key: KEY, baseUrl })).toThrow(TypeError);
  });
});
