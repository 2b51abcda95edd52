import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const AMOUNT = { value: '49.99', currency: 'USD' };

describe('POST /api/v1/links', () => {
  it('makes an open link in the mode of the key', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const { status, body, headers } = await callApi(url, '/links', {
      body: { amount: AMOUNT, description: 'School fees', reference: 'INV-7', notes: { class: '4B' } },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      object: 'link',
      state: 'open',
      mode: 'test',
      reference: 'INV-7',
      amount: { value: '49.99', currency: 'USD', minor: 4999 },
      description: 'School fees',
      notes: { class: '4B' },
      channels: [],
      send_at: null,
      expires_at: null,
      owner: 'mem_shop',
      revision: 1,
    });
    expect(body['url']).toMatch(/^http:\/\/paylink\.test\/p\//);
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('location')).toBe(`/api/v1/links/${body['id']}`);
    expect(headers.get('paylink-version')).toBe('2026-11-27');
    expect(headers.get('ratelimit-policy')).toBe('"default";q=100;w=1');
    expect(headers.get('ratelimit')).toBe('"default";r=199;t=1');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).not.toBeNull();
  });

  it('answers the same create with the same link, and refuses another under its reference', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const wish = { amount: AMOUNT, reference: 'INV-7', notes: { a: '1', b: '2' } };
    const first = await callApi(url, '/links', { body: wish });
    const again = await callApi(url, '/links', {
      body: { notes: { b: '2', a: '1' }, reference: 'INV-7', amount: AMOUNT },
    });
    const other = await callApi(url, '/links', { body: { ...wish, description: 'Other' } });
    expect([first.status, again.status, other.status]).toEqual([201, 200, 409]);
    expect(again.body['id']).toBe(first.body['id']);
    expect(other.body['code']).toBe('reference_taken');
  });

  it('makes one link and one card of 50 same creates at once', async () => {
    const { url, use, work, links } = await start({ ...withKey(), links: [] });
    const wish = { amount: AMOUNT, reference: 'INV-50' };
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => callApi(url, '/links', { body: wish })),
    );
    expect(new Set(replies.map(({ body }) => body['id'])).size).toBe(1);
    expect(replies.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(replies.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(49);
    await work();
    expect(links.get(String(replies[0]?.body['id'])).cardPlaces).toHaveLength(1);
    expect(use).toBeDefined();
  });

  it('has its card where whoever made the key is, where the merchant has no channel', async () => {
    const { url, links } = await start({ ...withKey(), links: [] });
    const { body } = await callApi(url, '/links', { body: { amount: AMOUNT } });
    const [card] = links.get(String(body['id'])).cardPlaces;
    expect(card).toMatchObject({ place: { platform: 'slack', channelId: 'U_MAI' } });
  });

  it('sends it where channels are named', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const { body } = await callApi(url, '/links', {
      body: { amount: AMOUNT, customer: { email: 'ann@example.com' }, channels: ['email'] },
    });
    expect(body).toMatchObject({ channels: ['email'], send_at: body['created_at'] });
  });

  it('says what is wrong with each field', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const { status, body } = await callApi(url, '/links', {
      body: {
        amount: AMOUNT,
        customer: { email: 'no' },
        channels: ['sms'],
        expires_at: '2020-01-01T00:00:00Z',
      },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: 'http://paylink.test/api/problems/invalid_input',
      status: 400,
      code: 'invalid_input',
      errors: [
        { pointer: '/customer/email', code: 'malformed' },
        { pointer: '/customer/phone', code: 'needed_to_send' },
        { pointer: '/expires_at', code: 'too_soon', example: '2027-01-31T18:00:00Z' },
      ],
    });
  });
});

describe('GET /api/v1/links/{id}', () => {
  it('answers the link, and 304 to whoever has that revision', async () => {
    const { url } = await start(withKey());
    const first = await callApi(url, '/links/lnk_1');
    expect(first.status).toBe(200);
    const etag = String(first.headers.get('etag'));
    const again = await callApi(url, '/links/lnk_1', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
  });

  it('answers alike for what is of the other mode, and for what is not there', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink({ mode: 'live' })] });
    const live = await callApi(url, '/links/lnk_1');
    const none = await callApi(url, '/links/lnk_none');
    expect(live.status).toBe(404);
    expect({ ...live.body, request_id: '' }).toEqual({ ...none.body, request_id: '' });
  });

  it('tells payments and the timeline where they are asked for', async () => {
    const { url } = await start({ ...withKey(), links: [] });
    const made = await callApi(url, '/links', { body: { amount: AMOUNT } });
    const { body } = await callApi(url, `/links/${made.body['id']}?expand=payments,timeline`);
    expect(body).toMatchObject({
      payments: [],
      timeline: [
        { object: 'timeline_entry', type: 'link.created', source: 'person', actor: { kind: 'member' } },
      ],
    });
  });
});
