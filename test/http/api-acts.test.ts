import { describe, expect, it } from '@jest/globals';
import type { VersionChange } from '../../src/domain/api/versions.js';
import { withKey } from '../support/api-keys.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const named = (key: string) => ({ 'idempotency-key': key });
const ANN = { name: 'Ann', email: 'ann@example.com', phone: null };

describe('what programs do with a link', () => {
  it('cancels it, once for all', async () => {
    const { url } = await start(withKey());
    const first = await callApi(url, '/links/lnk_1/cancel', { method: 'POST' });
    expect([first.status, first.body['state']]).toEqual([200, 'cancelled']);
    const again = await callApi(url, '/links/lnk_1/cancel', { method: 'POST' });
    expect([again.status, again.body['revision']]).toEqual([200, first.body['revision']]);
    const late = await callApi(url, '/links/lnk_1/extend', { body: { expires_at: null } });
    expect([late.status, late.body['code']]).toEqual([410, 'link_cancelled']);
  });

  it('reissues what was cancelled, once under one Idempotency-Key', async () => {
    const { url } = await start(withKey());
    await callApi(url, '/links/lnk_1/cancel', { method: 'POST' });
    const ask = { body: { amount: { value: '10', currency: 'USD' } }, headers: named('a') };
    const first = await callApi(url, '/links/lnk_1/reissue', ask);
    expect([first.status, first.body['reissue_of']]).toEqual([201, 'lnk_1']);
    expect(first.body['amount']).toEqual({ value: '10.00', currency: 'USD', minor: 1000 });
    expect((await callApi(url, '/links/lnk_1/reissue', ask)).body).toEqual(first.body);
  });

  it.each([
    ['none names a reference', () => ({})],
    ['each names one', (i: number) => ({ reference: `again-${i}` })],
  ])('reissues it once of 20 asked at once, where %s', async (_, toBody) => {
    const { url } = await start(withKey());
    await callApi(url, '/links/lnk_1/cancel', { method: 'POST' });
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_each, i) => callApi(url, '/links/lnk_1/reissue', { body: toBody(i) })),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const refused = answers
      .filter(({ status }) => status !== 201)
      .map(({ status, body }) => [status, body['code']]);
    expect(refused).toEqual(Array.from({ length: 19 }, () => [409, 'link_open']));
    const open = (await callApi(url, '/links?state=open')).body['data'] as readonly { id: string }[];
    expect(open.map(({ id }) => id)).toEqual([made[0]?.body['id']]);
  });

  it('changes it at the revision that was read only', async () => {
    const { url } = await start(withKey());
    const { headers } = await callApi(url, '/links/lnk_1');
    const etag = String(headers.get('etag'));
    const change = { method: 'PATCH', body: { expires_at: '2027-01-31T18:00:00Z' } };
    const first = await callApi(url, '/links/lnk_1', { ...change, headers: { 'if-match': etag } });
    expect([first.status, first.body['expires_at']]).toEqual([200, '2027-01-31T18:00:00.000Z']);
    const other = { method: 'PATCH', body: { expires_at: null }, headers: { 'if-match': etag } };
    const late = await callApi(url, '/links/lnk_1', other);
    expect([late.status, late.body['code']]).toEqual([412, 'precondition_failed']);
    const odd = await callApi(url, '/links/lnk_1', { ...other, headers: { 'if-match': 'seven' } });
    expect([odd.status, odd.body['code']]).toEqual([400, 'if_match_invalid']);
  });

  it('changes nothing where part of a change is refused', async () => {
    const { url } = await start({
      ...withKey(),
      links: [buildTestLink({ customer: ANN, channels: ['email'] })],
    });
    const before = await callApi(url, '/links/lnk_1');
    const body = { expires_at: '2027-01-31T18:00:00Z', reminders: ['2020-01-01T00:00:00Z'] };
    const refused = await callApi(url, '/links/lnk_1', { method: 'PATCH', body });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/reminders' }] });
    expect((await callApi(url, '/links/lnk_1')).body).toEqual(before.body);
  });

  it('sends it and reminds of it', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink({ customer: ANN })] });
    const sent = await callApi(url, '/links/lnk_1/send', { body: {}, headers: named('a') });
    expect(sent.status).toBe(202);
    expect(sent.body).toMatchObject({ id: 'lnk_1', sending: { channels: ['email'], left_out: [] } });
    const contact = { contact: { email: 'new@example.com' } };
    const other = await callApi(url, '/links/lnk_1/send', { body: contact, headers: named('b') });
    expect(other.body).toMatchObject({ customer: { email: 'new@example.com' } });
    const reminded = await callApi(url, '/links/lnk_1/remind', { body: {}, headers: named('c') });
    expect(reminded.status).toBe(202);
  });

  it('says where an address is missing', async () => {
    const { url } = await start({
      ...withKey(),
      links: [buildTestLink({ customer: { name: null, email: null, phone: null } })],
    });
    const { status, body } = await callApi(url, '/links/lnk_1/send', { body: {}, headers: named('a') });
    expect([status, body['code']]).toEqual([400, 'contact_missing']);
  });
});

/** Made up: "reference" was called "number" in the version before. */
const CHANGE: VersionChange = {
  version: '2026-11-27',
  object: 'link',
  down: ({ reference, ...view }) => ({ ...view, number: reference ?? null }),
  up: ({ number, ...body }) => ({ ...body, ...(number === undefined ? {} : { reference: number }) }),
};

describe('versions of the API', () => {
  it('reads and answers each as it was', async () => {
    const before: VersionChange = { ...CHANGE, version: '2026-01-01', object: 'none' };
    const { url } = await start({ ...withKey(), links: [], versionChanges: [CHANGE, before] });
    const old = { 'paylink-version': '2026-01-01' };
    const amount = { value: '1', currency: 'USD' };
    const made = await fetch(`${url}/api/v1/links`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${withKey().keys[0]?.secrets[0]}`,
        'content-type': 'application/json',
        ...old,
      },
      body: JSON.stringify({ amount, number: 'INV-1' }),
    });
    expect(made.status).toBe(201);
    const view = (await made.json()) as Readonly<Record<string, unknown>>;
    expect([view['number'], view['reference']]).toEqual(['INV-1', undefined]);
    const now = await callApi(url, `/links/${view['id']}`);
    expect([now.body['reference'], now.body['number']]).toEqual(['INV-1', undefined]);
    const refused = await callApi(url, '/links', { body: { amount, number: 'INV-2' } });
    expect(refused.body).toMatchObject({ code: 'unknown_field', errors: [{ pointer: '/number' }] });
  });
});
