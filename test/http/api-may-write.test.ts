import { describe, expect, it } from '@jest/globals';
import { SCOPES } from '../../src/domain/api/scope.js';
import { withKey } from '../support/api-keys.js';
import { buildTestLink } from '../support/build-test-link.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();
const MUTE = { scopes: SCOPES.filter((scope) => scope !== 'send') };
const ANN = { name: 'Ann', email: 'ann@example.com', phone: null };
const WISH = {
  amount: { value: '49.99', currency: 'USD' },
  customer: { name: 'Ann', email: 'ann@example.com' },
};
const SENT = buildTestLink({
  ...{ customer: ANN, channels: ['email'], sendTiming: { kind: 'now' }, reminders: 'usual' },
  state: 'cancelled',
});

describe('a key without the scope "send"', () => {
  it.each([
    ['/send', { channels: ['email'] }],
    ['/send', { channels: ['email'], send: 'now' }],
    ['/send', { channels: ['email'], send: { at: '2027-01-01T09:00:00Z' } }],
    ['/reminders', { channels: ['email'], send: 'no', reminders: 'usual' }],
  ])('makes no link that writes to its customer, and hears of %s', async (pointer, wish) => {
    const { url } = await start({ ...withKey(MUTE), links: [] });
    const { status, body } = await callApi(url, '/links', { body: { ...WISH, ...wish } });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'scope_missing',
      errors: [{ pointer, detail: expect.stringContaining('the scope send: "') }],
    });
    expect((await callApi(url, '/links')).body['data']).toEqual([]);
  });

  it('makes one that knows its customer and writes nothing', async () => {
    const { url } = await start({ ...withKey(MUTE), links: [] });
    for (const wish of [{}, { channels: ['email'], send: 'no' }, { reminders: 'off' }]) {
      expect((await callApi(url, '/links', { body: { ...WISH, ...wish } })).status).toBe(201);
    }
  });

  it('switches reminders off and not on', async () => {
    const { url } = await start({ ...withKey(MUTE), links: [buildTestLink({ customer: ANN })] });
    const change = (reminders: unknown) =>
      callApi(url, '/links/lnk_1', { method: 'PATCH', body: { reminders } });
    const on = await change('usual');
    expect([on.status, on.body['code']]).toEqual([403, 'scope_missing']);
    expect((await change('off')).status).toBe(200);
  });

  it('reissues a link that was sent only where the new one is not', async () => {
    const { url } = await start({ ...withKey(MUTE), links: [SENT] });
    const refused = await callApi(url, '/links/lnk_1/reissue', { body: {} });
    expect([refused.status, refused.body['code']]).toEqual([403, 'scope_missing']);
    expect(refused.body['errors']).toMatchObject([{ pointer: '/send', example: 'no' }]);
    const made = await callApi(url, '/links/lnk_1/reissue', { body: { send: 'no' } });
    expect([made.status, made.body['send_at']]).toEqual([201, null]);
  });
});
