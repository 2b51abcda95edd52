import {
  type CallStripe,
  makeCallStripe,
} from '../../../../../src/adapters/payments/stripe/wire/call-stripe.js';
import { makeOpenStripe } from '../../../../../src/adapters/payments/stripe/wire/open-stripe.js';

/** A body, with 200 unless it names another status. */
export type StripeAnswer = { readonly [field: string]: unknown; readonly httpStatus?: number };

/** A Stripe that answers by "METHOD /path"; of anything else it says that there is no such address. */
export function answering(answers: Readonly<Record<string, StripeAnswer>>) {
  const calls: { asked: string; key: string | null }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const asked = `${init?.method} ${new URL(String(url)).pathname}`;
    calls.push({ asked, key: new Headers(init?.headers).get('idempotency-key') });
    const { httpStatus = 200, ...body } = answers[asked] ?? NO_SUCH_ADDRESS;
    return new Response(JSON.stringify(body), {
      status: httpStatus,
      headers: { 'content-type': 'application/json' },
    });
  };
  const call: CallStripe = makeCallStripe(
    makeOpenStripe({ secretKey: 'sk_test_1', apiUrl: null, timeoutMs: 10_000, fetch }),
  );
  return { call, calls };
}

const NO_SUCH_ADDRESS: StripeAnswer = {
  httpStatus: 404,
  error: { type: 'invalid_request_error', message: 'Unrecognized request URL' },
};
