import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { buildPaidLink, buildTestPayment, usd } from '../support/build-paid-link.js';
import { buildTestEvent } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const named = (key: string) => ({ 'idempotency-key': key });
const came = { captured: usd(100_000), method: null } as const;

/** The first try was declined, the second paid, and then the first was taken after all. */
const TWICE = buildPaidLink({
  exception: 'over',
  attempts: [buildTestPayment(), buildTestPayment({ id: 'att_2', paymentRef: 'pay_2' })],
  history: [
    buildTestEvent({ type: 'link.created' }),
    buildTestEvent({ type: 'payment.succeeded', attemptId: 'att_2', ...came }),
    buildTestEvent({ type: 'payment.over', attemptId: 'att_1', ...came }),
  ],
});

describe('a surplus by the API', () => {
  it('is what a refund without an amount gives back, and then the rest', async () => {
    const { url, links } = await start({ ...withKey(), links: [TWICE] });
    const first = await callApi(url, '/refunds', { body: { link: 'lnk_1' }, headers: named('a') });
    expect(first.body).toMatchObject({ payment: 'pay_1', amount: { value: '1000.00' } });
    const [refund] = links.get('lnk_1').refunds;
    expect(refund).toMatchObject({ attemptId: 'att_1', amount: usd(100_000) });
    const rest = { link: 'lnk_1', again: true };
    const second = await callApi(url, '/refunds', { body: rest, headers: named('b') });
    expect(second.body).toMatchObject({ payment: 'pay_2', amount: { value: '1000.00' } });
  });
});
