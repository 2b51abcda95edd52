import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { SHOP_SECRET, withKey } from '../support/api-keys.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const AMOUNT = { value: '49.99', currency: 'USD' };
const ANN = { name: 'Ann', email: 'ann@example.com', phone: null };
const named = { 'idempotency-key': 'a' };

describe('what the API refuses', () => {
  it.each([
    [{}, '/amount', { value: '49.99', currency: 'USD' }],
    [{ amount: 49.99 }, '/amount', { value: '49.99', currency: 'USD' }],
    [{ amount: '49.99 USD' }, '/amount', { value: '49.99', currency: 'USD' }],
    [{ amount: [] }, '/amount', { value: '49.99', currency: 'USD' }],
    [{ amount: { value: '5' } }, '/amount/currency', 'USD'],
  ])('shows to %j what an amount is', async (body, pointer, example) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body });
    expect([reply.status, reply.body['code']]).toEqual([422, 'amount_form']);
    expect(reply.body['errors']).toMatchObject([{ pointer, example }]);
  });

  it.each([
    [{ send: 'maybe' }, '/send: This is to be one of: now, no; or an object with a time, { "at": ... }.'],
    [{ reminders: 'often' }, '/reminders: This is to be one of: off, usual; or a list of times in RFC 3339.'],
    [
      { expires_at: '2020-01-01T00:00:00Z' },
      '/expires_at: A link lasts 15 minutes or more: give a later time.',
    ],
    [
      { expires_at: '2097-01-01T00:00:00Z' },
      '/expires_at: A link lasts a year at most: give an earlier time, or null for never.',
    ],
  ])('tells programs the forms that they may write in place of %j', async (field, detail) => {
    const { url } = await start({ ...withKey(), links: [] });
    const reply = await callApi(url, '/links', { body: { amount: AMOUNT, ...field } });
    expect([reply.status, reply.body['detail']]).toEqual([400, detail]);
  });

  it.each([
    ['a charset that is not UTF-8', 415, { 'content-type': 'application/json; charset=latin1' }, 'body'],
    ['what says that it is compressed', 415, { 'content-encoding': 'gzip' }, 'body'],
    ['what is compressed', 415, { 'content-encoding': 'gzip' }, 'gzip'],
    ['bytes that are no UTF-8', 400, { 'content-type': 'application/json' }, 'bytes'],
  ] as const)('refuses %s', async (_what, status, headers, kind) => {
    const { url, links } = await start({ ...withKey(), links: [] });
    const text = JSON.stringify({ amount: AMOUNT, description: 'Caf\u00e9', reference: 'INV-1' });
    const bodies = { body: Buffer.from(text), gzip: gzipSync(text), bytes: Buffer.from(text, 'latin1') };
    const response = await fetch(`${url}/api/v1/links`, {
      method: 'POST',
      headers: { authorization: `Bearer ${SHOP_SECRET}`, 'content-type': 'application/json', ...headers },
      body: new Uint8Array(bodies[kind]),
    });
    expect(response.status).toBe(status);
    expect(await links.findByReference('mer_1', 'INV-1')).toBeNull();
  });

  it('refuses an address that cannot be decoded as it does unknown ones', async () => {
    const { url } = await start(withKey());
    const response = await fetch(`${url}/api/v1/links/%ff`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application.problem.json/);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'route_not_found', errors: [] });
    expect(response.headers.get('x-request-id')).toBe(Reflect.get(Object(problem), 'request_id'));
  });

  it('names the fields of a message as a message has them', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink({ customer: ANN })] });
    const ask = async (body: object) =>
      (await callApi(url, '/links/lnk_1/send', { body, headers: named })).body['errors'];
    expect(await ask({ channels: ['email'], contact: { email: 'bo' } })).toMatchObject([
      { pointer: '/contact/email' },
    ]);
    expect(await ask({ channels: ['email'], at: '2020-01-01T00:00:00Z' })).toMatchObject([
      { pointer: '/at', detail: 'This time has passed: give a later one.' },
    ]);
    expect(await ask({ channels: ['sms'] })).toMatchObject([
      { pointer: '', code: 'contact_missing', example: { contact: { email: 'ann@example.com' } } },
    ]);
  });

  it('says of a refund what could be asked instead', async () => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink()] });
    const ask = async (body: object, key: string) =>
      (await callApi(url, '/links/lnk_1/refunds', { body, headers: { 'idempotency-key': key } })).body;
    const tooLarge = await ask({ amount: { value: '5000', currency: 'USD' } }, 'a');
    expect(tooLarge).toMatchObject({ code: 'refund_too_large', errors: [{ example: '1000.00' }] });
    const other = await ask({ amount: { value: '5.00', currency: 'EUR' } }, 'b');
    expect(other).toMatchObject({ errors: [{ pointer: '/amount/currency', example: 'USD' }] });
    expect(await ask({ payment: 'pay_none' }, 'c')).toMatchObject({ code: 'payment_not_found' });
    await ask({ amount: { value: '5.00', currency: 'USD' } }, 'd');
    const again = await ask({ amount: { value: '5.00', currency: 'USD' } }, 'e');
    expect(again).toMatchObject({ errors: [{ pointer: '/again', example: true }] });
  });

  it('says where a program finds what it looks for, in no words of chat', async () => {
    const { url } = await start(withKey());
    const reply = await callApi(url, '/links/lnk_none');
    expect(reply.body['detail']).toContain('For example: GET /api/v1/links?reference=INV-42');
    const page = await fetch(`${url}/api/problems/invalid_input`);
    expect(await page.text()).toContain('Some fields of the request need another look.');
  });

  it('points at the address of an endpoint that is not taken, in a sentence', async () => {
    const { url } = await start(withKey());
    const reply = await callApi(url, '/webhook_endpoints', { body: { url: 'ftp://example.com' } });
    expect(reply.body).toMatchObject({
      code: 'endpoint_refused',
      errors: [{ pointer: '/url', example: 'https://shop.example/hooks/paylink' }],
    });
    expect(reply.body['detail']).toMatch(/^\/url: The address must .*\.$/);
  });
});
