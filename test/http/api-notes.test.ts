import { describe, expect, it } from '@jest/globals';
import { withKey } from '../support/api-keys.js';
import { buildPaidLink } from '../support/build-paid-link.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const NOTED = { notes: [{ key: 'class', value: '4B' }] };
const patch = (url: string, body: unknown, headers = {}) =>
  callApi(url, '/links/lnk_1', { method: 'PATCH', body, headers });

describe('PATCH /api/v1/links/{id} with notes', () => {
  it('writes and takes away by keys, and leaves the others', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink(NOTED)] });
    const first = await patch(url, { notes: { order: '1042' } });
    expect([first.status, first.body['notes']]).toEqual([200, { class: '4B', order: '1042' }]);
    const second = await patch(url, { notes: { class: null } });
    expect([second.body['notes'], second.body['revision']]).toEqual([{ order: '1042' }, 3]);
    const same = await patch(url, { notes: { order: '1042', class: null } });
    expect([same.status, same.body['revision']]).toEqual([200, 3]);
  });

  it('names the notes in the timeline, and nothing of what is in them', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink(NOTED)] });
    await patch(url, { notes: { order: '1042', class: null } });
    const { body } = await callApi(url, '/links/lnk_1/timeline');
    expect(body).toMatchObject({
      data: [{}, { type: 'notes.changed', text: 'Notes changed: class and order.', source: 'person' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/1042|4B/);
  });

  it('has links found by what notes say now, and not by their names or by what they said', async () => {
    const { url } = await start({ ...withKey(), links: [buildTestLink(NOTED)] });
    await patch(url, { notes: { class: 'Lotus 5C' } });
    const find = async (words: string) => {
      const { body } = await callApi(url, `/links?q=${encodeURIComponent(words)}`);
      return Array.isArray(body['data']) ? body['data'].length : null;
    };
    expect([await find('5c lot'), await find('4B'), await find('class')]).toEqual([1, 0, 0]);
  });

  it('takes them for what is paid', async () => {
    const { url } = await start({ ...withKey(), links: [buildPaidLink()] });
    const { status, body } = await patch(url, { notes: { order: '1042' } });
    expect([status, body['state'], body['notes']]).toEqual([200, 'paid', { order: '1042' }]);
  });

  it.each([
    ['too many', Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`k${i}`, 'v'])), 'too_many'],
    ['a long name', { ['k'.repeat(41)]: 'v' }, 'key_too_long'],
    ['a long value', { k: 'v'.repeat(257) }, 'value_too_long'],
    ['nothing in it', { k: ' ' }, 'value_missing'],
    ['a card number', { k: '4242 4242 4242 4242' }, 'card_number'],
  ])('refuses %s, and changes nothing else either', async (_, notes, code) => {
    const { url } = await start({ ...withKey(), links: [buildTestLink(NOTED)] });
    const refused = await patch(url, { expires_at: '2027-01-31T18:00:00Z', notes });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'invalid_input', errors: [{ pointer: '/notes', code }] });
    expect((await callApi(url, '/links/lnk_1')).body).toMatchObject({ expires_at: null, revision: 1 });
  });

  it('refuses what is no text', async () => {
    const { url } = await start(withKey());
    const { status, body } = await patch(url, { notes: { order: 1042 } });
    expect([status, body['code']]).toEqual([400, 'invalid_input']);
    expect(body).toMatchObject({ errors: [{ pointer: '/notes/order' }] });
  });

  it('changes them at the revision that was read only', async () => {
    const { url } = await start(withKey());
    const ifMatch = { 'if-match': '"1"' };
    expect((await patch(url, { notes: { a: '1' } }, ifMatch)).status).toBe(200);
    expect((await patch(url, { notes: { a: '2' } }, ifMatch)).status).toBe(412);
  });

  it('keeps each of twelve that are written at once', async () => {
    const { url } = await start(withKey());
    const names = Array.from({ length: 12 }, (_, i) => `k${i}`);
    const replies = await Promise.all(names.map((name) => patch(url, { notes: { [name]: name } })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const { body } = await callApi(url, '/links/lnk_1');
    expect(body['notes']).toEqual(Object.fromEntries(names.map((name) => [name, name])));
  });
});
