import { describe, expect, it } from '@jest/globals';
import type { IdempotentAnswers } from '../../src/ports/idempotent-answers.js';
import { buildTestKey, secretOf, seedKey, withKey } from '../support/api-keys.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { callApi } from '../support/call-api.js';
import { createFakeIdempotentAnswers } from '../support/fake-idempotent-answers.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const WISH = { amount: { value: '49.99', currency: 'USD' } };
const named = (key: string) => ({ 'idempotency-key': key });

describe('Idempotency-Key', () => {
  it('tells the first answer again, whatever happened since', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const first = await callApi(url, '/links', { body: WISH, headers: named('a') });
    await callApi(url, `/links/${first.body['id']}/cancel`, { method: 'POST' });
    const again = await callApi(url, '/links', { body: WISH, headers: named('a') });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  });

  it('is the same in quotes, as the draft writes it', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const first = await callApi(url, '/links', { body: WISH, headers: named('a') });
    const again = await callApi(url, '/links', { body: WISH, headers: named('"a"') });
    expect(again.body['id']).toBe(first.body['id']);
  });

  it('refuses another request under it', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const first = await callApi(url, '/links', { body: WISH, headers: named('a') });
    const body = { ...WISH, description: 'Other' };
    const other = await callApi(url, '/links', { body, headers: named('a') });
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: 'idempotency_key_reused' });
    const path = `/links/${first.body['id']}/cancel`;
    const elsewhere = await callApi(url, path, { method: 'POST', headers: named('a') });
    expect(elsewhere.body).toMatchObject({ code: 'idempotency_key_reused' });
  });

  it.each(['/links/lnk_1/cancel/', '/links/lnk%5F1/cancel'])('is the same request at %s', async (path) => {
    const { url } = await start(withKey());
    const cancel = { method: 'POST', headers: named('a') };
    const first = await callApi(url, '/links/lnk_1/cancel', cancel);
    const again = await callApi(url, path, cancel);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(again.body).toEqual(first.body);
  });

  it('belongs to its key of the API', async () => {
    const { keys, members } = withKey();
    const other = seedKey(buildTestKey({ id: 'key_other' }), secretOf(2));
    const { url } = await start({ members, keys: [...keys, other], links: [] });
    const one = await callApi(url, '/links', { body: WISH, headers: named('a') });
    const two = await callApi(url, '/links', { body: WISH, headers: named('a'), secret: secretOf(2) });
    expect(two.status).toBe(201);
    expect(two.body['id']).not.toBe(one.body['id']);
  });

  it.each(['', 'a'.repeat(256), 'with\ttab'])('refuses %j as one', async (key) => {
    const { url } = await start({ ...withKey(), links: [] });
    const { status, body } = await callApi(url, '/links', { body: WISH, headers: named(key) });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'idempotency_key_invalid' });
  });

  it.each([
    ['/refunds', { link: 'lnk_1' }],
    ['/links/lnk_1/refunds', {}],
    ['/links/lnk_1/send', {}],
    ['/links/lnk_1/remind', {}],
  ])('is needed by POST %s', async (path, body) => {
    const { url } = await start(withKey());
    const reply = await callApi(url, path, { body });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 'idempotency_key_missing' });
    expect(reply.body['detail']).toContain('Idempotency-Key: 8e03978e');
  });

  it('does not keep a refusal', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const refund = { body: { link: 'lnk_none' }, headers: named('a') };
    expect((await callApi(url, '/refunds', refund)).status).toBe(404);
    const again = await callApi(url, '/refunds', refund);
    expect(again.status).toBe(404);
    expect(again.headers.get('idempotent-replayed')).toBeNull();
  });

  it('gives money back once, of 50 that ask at once', async () => {
    const { url, links } = await start({ ...withKey(), links: [buildPaidLink()] });
    const ask = { body: { link: 'lnk_1', amount: { value: '1.00', currency: 'USD' } }, headers: named('a') };
    const replies = await Promise.all(Array.from({ length: 50 }, () => callApi(url, '/refunds', ask)));
    expect(links.get('lnk_1').refunds).toHaveLength(1);
    const made = replies.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body['id'])).size).toBe(1);
    const others = replies.filter(({ status }) => status !== 201);
    for (const { status, headers } of others) {
      expect([status, headers.get('retry-after')]).toEqual([409, '1']);
    }
    const last = await callApi(url, '/refunds', ask);
    expect(last.body).toEqual(made[0]?.body);
  });

  it('answers a retry after a crash between the effect and its answer as the first', async () => {
    const { url, links, answers } = await startFailingOnce({ links: [buildPaidLink()] });
    const ask = { body: { link: 'lnk_1', amount: { value: '1.00', currency: 'USD' } }, headers: named('a') };
    expect((await callApi(url, '/refunds', ask)).status).toBe(500);
    expect(links.get('lnk_1').refunds).toHaveLength(1);
    const retry = await callApi(url, '/refunds', ask);
    expect(retry.status).toBe(201);
    expect(retry.body['id']).toBe(links.get('lnk_1').refunds[0]?.id);
    expect(links.get('lnk_1').refunds).toHaveLength(1);
    expect(answers.failures()).toBe(1);
  });

  it('makes one link of a create that crashed before its answer was kept', async () => {
    const { url, use } = await startFailingOnce({ links: [] });
    expect((await callApi(url, '/links', { body: WISH, headers: named('a') })).status).toBe(500);
    const retry = await callApi(url, '/links', { body: WISH, headers: named('a') });
    expect(retry.status).toBe(201);
    const list = await callApi(url, '/links');
    expect((list.body['data'] as readonly { id: string }[]).map(({ id }) => id)).toEqual([retry.body['id']]);
    expect(use).toBeDefined();
  });
});

/** A server whose first answer is not kept: as if it had died right after the effect. */
async function startFailingOnce(seed: Parameters<typeof start>[0]) {
  const real = createFakeIdempotentAnswers();
  let failed = 0;
  const idempotentAnswers: IdempotentAnswers = {
    ...real,
    answer: async (ask, answer) => {
      if (failed > 0) return real.answer(ask, answer);
      failed += 1;
      throw new Error('died');
    },
  };
  const server = await start({ ...withKey(), ...seed, idempotentAnswers });
  return { ...server, answers: { failures: () => failed } };
}
