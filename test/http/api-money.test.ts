import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { buildPaidLink, buildPaidRefund, buildTestDispute } from '../support/build-paid-link.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const named = (key: string) => ({ 'idempotency-key': key });

describe('money by the API', () => {
  it('shows a payment, and what is left of it to give back', async () => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink()] });
    const { status, body } = await callApi(url, '/payments/pay_1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: 'payment',
      id: 'pay_1',
      link: 'lnk_1',
      amount: { value: '1000.00', currency: 'USD', minor: 100_000 },
      refundable: { value: '1000.00' },
    });
  });

  const lost = buildTestDispute({ status: 'lost' });
  const back = [buildPaidRefund({ status: 'succeeded' })];
  const open = { disputes: [buildTestDispute()], disputeOpen: true };
  it.each([
    ['a bank took back more than was left', { disputes: [lost], refunds: back }, 422, 'refund_too_large'],
    ['a dispute is open', open, 409, 'dispute_open'],
    ['somebody must decide first', { state: 'needs_review' } as const, 409, 'refund_not_possible'],
  ])('says that nothing can go back while %s', async (_, change, status, code) => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink(change)] });
    const { body } = await callApi(url, '/payments/pay_1');
    expect(body).toMatchObject({ refundable: { value: '0.00', minor: 0 } });
    const refused = await callApi(url, '/refunds', { body: { link: 'lnk_1' }, headers: named('a') });
    expect([refused.status, refused.body['code']]).toEqual([status, code]);
  });

  it('gives back a part, then is asked whether the same again is meant', async () => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink()] });
    const ask = { amount: { value: '20.00', currency: 'USD' }, reason: 'One lesson less' };
    const first = await callApi(url, '/links/lnk_1/refunds', { body: ask, headers: named('a') });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ object: 'refund', payment: 'pay_1', reason: 'One lesson less' });
    const repeated = await callApi(url, '/links/lnk_1/refunds', { body: ask, headers: named('b') });
    expect([repeated.status, repeated.body['code']]).toEqual([409, 'refund_repeated']);
    const meant = { ...ask, again: true };
    const again = await callApi(url, '/links/lnk_1/refunds', { body: meant, headers: named('c') });
    expect(again.status).toBe(201);
    const one = await callApi(url, `/refunds/${first.body['id']}`);
    expect(one.body).toEqual(first.body);
    const ofLink = await callApi(url, '/links/lnk_1/refunds');
    expect((ofLink.body['data'] as readonly { id: string }[]).map(({ id }) => id)).toEqual([
      again.body['id'],
      first.body['id'],
    ]);
  });

  it.each([
    [{ amount: { value: '5000.00', currency: 'USD' } }, 422, 'refund_too_large'],
    [{ amount: { value: '5', currency: 'EUR' } }, 422, 'refund_amount'],
    [{ amount: { value: 5, currency: 'USD' } }, 422, 'amount_form'],
    [{ payment: 'pay_none' }, 404, 'payment_not_found'],
  ])('refuses %j', async (body, status, code) => {
    const { url, links } = await start({ ...withKey(), links: [buildPaidLink()] });
    const reply = await callApi(url, '/refunds', { body: { link: 'lnk_1', ...body }, headers: named('a') });
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
    expect(links.get('lnk_1').refunds).toEqual([]);
  });

  it('lists payments and refunds of all links once the relay told of them', async () => {
    const { url, work, clock } = await start({ ...withKey(), links: [buildPaidLink()] });
    await callApi(url, '/refunds', { body: { link: 'lnk_1' }, headers: named('a') });
    clock.advance(1);
    await work();
    const refunds = await callApi(url, '/refunds');
    expect(refunds.body['data']).toHaveLength(1);
    expect(refunds.body).toMatchObject({ has_more: false });
  });

  it('refuses by 422 what its gateway takes not, unless something else is wrong, too', async () => {
    const { url, gateway } = await start({ ...withKey(), links: [] });
    gateway.amountProblem = {
      ...{ field: 'amount', problem: 'too_small' },
      limit: { minor: 50, currency: 'USD' },
    };
    const amount = { value: '0.10', currency: 'USD' };
    const alone = await callApi(url, '/links', { body: { amount } });
    expect([alone.status, alone.body['code']]).toEqual([422, 'amount_refused']);
    expect(alone.body).toMatchObject({ errors: [{ pointer: '/amount/value', code: 'too_small' }] });
    const both = await callApi(url, '/links', { body: { amount, reference: '!' } });
    expect([both.status, both.body['code']]).toEqual([400, 'invalid_input']);
    expect(both.body).toMatchObject({ errors: [{ pointer: '/amount/value' }, { pointer: '/reference' }] });
  });

  it('needs a link that was paid', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink()] });
    const reply = await callApi(url, '/refunds', { body: { link: 'lnk_1' }, headers: named('a') });
    expect([reply.status, reply.body['code']]).toEqual([409, 'refund_not_possible']);
  });
});
