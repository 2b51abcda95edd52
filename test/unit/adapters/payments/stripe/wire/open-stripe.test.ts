import { describe, expect, it } from '@jest/globals';
import { makeOpenStripe } from '../../../../../../src/adapters/payments/stripe/wire/open-stripe.js';

/** What a call sends. */
async function record() {
  const sent: { url: string; method: string | undefined; headers: Headers }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({ url: String(url), method: init?.method, headers: new Headers(init?.headers) });
    return new Response('{"id":"re_1"}', { headers: { 'content-type': 'application/json' } });
  };
  const account = { secretKey: 'sk_test_1', apiUrl: 'http://127.0.0.1:4010' };
  const stripe = await makeOpenStripe({ ...account, timeoutMs: 1_000, fetch })();
  await stripe.refunds.create({ payment_intent: 'pi_1', amount: 100 }, { idempotencyKey: 'rfd_1' });
  return sent;
}

describe('makeOpenStripe', () => {
  it('sends to the given address, with the key, the version and our id', async () => {
    const [call, ...others] = await record();
    expect(others).toEqual([]);
    expect(call).toMatchObject({ url: 'http://127.0.0.1:4010/v1/refunds', method: 'POST' });
    expect(Object.fromEntries(call?.headers ?? [])).toMatchObject({
      authorization: 'Bearer sk_test_1',
      'stripe-version': '2026-10-28.endive',
      'idempotency-key': 'rfd_1',
    });
  });

  it('leaves it to fetch to say how long a body is', async () => {
    const [call] = await record();
    expect(call?.headers.has('content-length')).toBe(false);
  });
});
