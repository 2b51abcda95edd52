import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildLinkRequest } from '../../../src/adapters/payments/portone/attempts/build-link-request.js';
import { createFakeClock } from '../../support/fake-clock.js';
import { issueToken } from '../../support/portone/portone-auth.js';
import { type PortoneStandIn, startPortone } from '../../support/portone/start-portone.js';
import { buildCheckoutRequest } from './build-checkout-request.js';

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('the stand-in of PortOne', () => {
  const clock = createFakeClock();
  let portone: PortoneStandIn;
  let received: unknown[];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(204).end();
    });
  });

  beforeEach(async () => {
    received = [];
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const webhookUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks/portone`;
    portone = await startPortone({ clock });
    portone.webhooks.tellTo(webhookUrl);
  });
  afterEach(async () => {
    await portone.stop();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
  });

  function makeToken(claims: object = {}, header: object = { alg: 'HS256', typ: 'JWT' }) {
    const iat = clock.now().getTime() / 1000;
    const all = { exp: iat + 100, iat, iss: 'PORTONE', sub: portone.keys.clientKey, ...claims };
    const signed = `${encode(header)}.${encode(all)}`;
    return `${signed}.${createHmac('sha256', portone.keys.secretKey).update(signed).digest('base64url')}`;
  }
  async function ask(path: string, body?: object, headers: Record<string, string> = {}) {
    const response = await fetch(`${portone.url}/api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'X-Portone-Client-Key': portone.keys.clientKey,
        Authorization: `Bearer ${makeToken()}`,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  }
  const buildBody = (attemptId: string): Record<string, unknown> =>
    buildLinkRequest(
      { ...portone.keys, environment: 'sandbox', apiUrl: null },
      buildCheckoutRequest(attemptId),
      1,
    );

  it.each([
    { iss: 'CHAIPAY' },
    { sub: 'another' },
    { exp: 1_795_341_600 },
    { exp: 1_795_341_701 },
    { exp: undefined },
    { iat: 1_795_341_601 },
  ])('takes no token with %j', async (claims) => {
    const headers = { Authorization: `Bearer ${makeToken(claims)}` };
    expect(await ask('paymentLink/x/fetch-status', undefined, headers)).toMatchObject({
      status: 401,
      body: { status_code: '4054' },
    });
  });

  it('takes no token of another algorithm, none at all, and no other key', async () => {
    const path = 'paymentLink/x/fetch-status';
    const none = { Authorization: `Bearer ${makeToken({}, { alg: 'none' })}` };
    expect((await ask(path, undefined, none)).body.status_code).toBe('4054');
    expect((await ask(path, undefined, { Authorization: '' })).body.status_code).toBe('4054');
    const unissued = { Authorization: `Bearer ${issueToken(portone.keys, clock.now())}` };
    expect((await ask(path, undefined, unissued)).body.status_code).toBe('4054');
    expect((await ask(path, undefined, { 'X-Portone-Client-Key': 'x' })).body.status_code).toBe('4016');
    expect((await ask(path)).body.status_code).toBe('4083');
  });

  it('gives a token that lives 6 hours', async () => {
    const { clientKey, secretKey } = portone.keys;
    const given = await ask('merchant/auth-token', { portone_key: clientKey, portone_secret: secretKey });
    expect(given).toMatchObject({
      status: 200,
      body: { content: { expires_in: 21_600 }, status_code: '2000' },
    });
    const headers = { Authorization: `Bearer ${given.body.content.token}` };
    expect((await ask('paymentLink/x/fetch-status', undefined, headers)).body.status_code).toBe('4083');
  });

  it.each([
    ['portone_key', undefined],
    ['merchant_order_id', 'a~b'],
    ['amount', '49.99'],
    ['amount', 0],
    ['currency', 'usd'],
    ['signature_hash', undefined],
    ['country_code', undefined],
    ['merchant_details', { name: 'A', shipping_charges: 0 }],
    ['merchant_details', { name: 'A', promo_discount: '0', shipping_charges: 0 }],
    ['success_url', '/back'],
    ['failure_url', 'https://a.test/~b'],
    ['source', 1],
    ['source', 'website'],
    ['environment', 'test'],
    ['expiry_date', '2026-11-25T12:00:00+07:00'],
    ['notify_by_email', false],
    ['customer_details', { email_address: 'ann@example.com' }],
  ])('makes no link with %s %j', async (field, value) => {
    const answer = await ask('paymentLink', { ...buildBody('att_1'), [field]: value });
    expect(answer).toMatchObject({ status: 401, body: { status_code: '4001' } });
    expect(portone.books.links.size).toBe(0);
  });

  it('makes a link once by one name, for exactly what was signed, in decimals that its currency has', async () => {
    const code = async (body: object) => (await ask('paymentLink', body)).body.status_code;
    expect(await code({ ...buildBody('att_1'), amount: 49.98 })).toBe('4011');
    expect(await code({ ...buildBody('att_1'), success_url: 'https://a.test/' })).toBe('4011');
    expect(await code({ ...buildBody('att_1'), amount: 49.999 })).toBe('4041');
    expect(await code({ ...buildBody('att_1'), environment: 'live' })).toBe('4034');
    expect(await code(buildBody('att_1'))).toBeUndefined();
    expect(await code(buildBody('att_1'))).toBe('4002');
  });

  it('is paid in a browser, leads back with a signed answer, and tells the merchant', async () => {
    const { body: made } = await ask('paymentLink', buildBody('att_1'));
    const page = await (await fetch(made.payment_link)).text();
    expect(page).toContain('INV-2026-0042: School fees, class XII B');
    expect(page).toContain('49.99 USD');
    expect(page).toContain('<button name="outcome" value="pay">Pay</button>');
    const press = (outcome: string) =>
      fetch(made.payment_link, {
        method: 'POST',
        body: new URLSearchParams({ outcome }),
        redirect: 'manual',
      });
    const paid = await press('pay');
    expect(paid.status).toBe(303);
    const back = new URL(paid.headers.get('location') ?? '');
    expect(back.href).toMatch(/^http:\/\/pay\.example\.test\/p\/some-slug\/back\/att_1\?/);
    expect(back.searchParams.get('status')).toBe('Success');
    expect(received).toMatchObject([
      { status: 'Success', payment_link_ref: made.payment_link_ref },
      { status: 'Success', link_ref: made.payment_link_ref },
    ]);
    expect((await press('pay')).status).toBe(410);
  });

  it('holds webhooks, and sends them as often and in the order that is asked for', async () => {
    portone.knobs.webhooks = 'hold';
    const { body: made } = await ask('paymentLink', buildBody('att_1'));
    await portone.press(made.payment_link_ref, 'pay');
    expect(received).toEqual([]);
    await portone.webhooks.release((held) => [...held.toReversed(), ...held]);
    const [payment, link] = portone.webhooks.told;
    expect(received).toEqual([link, payment, payment, link]);
    expect(portone.webhooks.statuses).toEqual([204, 204, 204, 204]);
  });
});
