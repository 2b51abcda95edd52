import { describe, expect, it } from '@jest/globals';
import { buildTestKey, SHOP_SECRET, secretOf, seedKey, withKey } from '../support/api-keys.js';
import { buildTestAuditEntry } from '../support/build-audit-entry.js';
import { callApi } from '../support/call-api.js';
import { serveEachTest } from '../support/serve-each-test.js';

const start = serveEachTest();

describe('the door of the API', () => {
  it.each([
    ['no key', null],
    ['a key that never was', secretOf(9)],
    ['a mistyped key', `${SHOP_SECRET.slice(0, -1)}x`],
    ['no key of ours', 'sk_live_123'],
  ])('refuses %s alike', async (_what, secret) => {
    const { url } = await start(withKey());
    const { status, headers, body } = await callApi(url, '/me', { secret });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: 'http://paylink.test/api/problems/unauthenticated',
      title: 'No key that is in use came with this request.',
      status: 401,
      code: 'unauthenticated',
      detail:
        'Send the key in the Authorization header. A key that was revoked, replaced or mistyped opens nothing. For example: Authorization: Bearer pl_test_...',
      request_id: headers.get('x-request-id'),
      errors: [],
    });
  });

  it('says who the key is', async () => {
    const { url } = await start(withKey());
    const { body } = await callApi(url, '/me');
    expect(body).toMatchObject({
      object: 'key',
      id: 'key_shop',
      name: 'Shop',
      mode: 'test',
      member: 'mem_shop',
      merchant: { id: 'mer_lotus', name: 'Lotus Valley School', country: null },
      live: { allowed: false },
    });
  });

  it('lets in no key that was revoked while it was in use', async () => {
    const { url, apiKeys, use, clock } = await start(withKey());
    expect((await callApi(url, '/me')).status).toBe(200);
    await apiKeys.change(buildTestKey(), {}, { revokedAt: clock.now() }, buildTestAuditEntry('aud_1'));
    clock.advance(4_001);
    expect((await callApi(url, '/me')).status).toBe(401);
    expect(use.api).toBeDefined();
  });

  it('refuses a key without the scope before it reads the body', async () => {
    const { url } = await start(withKey({ scopes: ['links:read'] }));
    const { status, body } = await callApi(url, '/links', { body: '{' });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'scope_missing',
      detail: expect.stringContaining('the scope links:write: "Make and change links"'),
    });
  });

  it('allows 200 at once and 100 a second, and says how many are left', async () => {
    const { url, clock } = await start(withKey());
    const replies = await Promise.all(Array.from({ length: 201 }, () => callApi(url, '/me')));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.headers.get('ratelimit')).toBe('"default";r=0;t=2');
    expect(refused[0]?.body).toMatchObject({ code: 'too_many_requests' });
    clock.advance(100);
    const next = await callApi(url, '/me');
    expect(next.status).toBe(200);
    expect(next.headers.get('ratelimit')).toBe('"default";r=9;t=2');
  });

  it('counts each key by itself', async () => {
    const other = seedKey(buildTestKey({ id: 'key_other' }), secretOf(2));
    const { keys, members } = withKey();
    const { url } = await start({ members, keys: [...keys, other] });
    await callApi(url, '/me');
    const { headers } = await callApi(url, '/me', { secret: secretOf(2) });
    expect(headers.get('ratelimit')).toBe('"default";r=199;t=1');
  });

  it('speaks versions that there are, and no other', async () => {
    const { url } = await start(withKey());
    const own = await callApi(url, '/me', { headers: { 'paylink-version': '2026-11-27' } });
    expect(own.headers.get('paylink-version')).toBe('2026-11-27');
    const none = await callApi(url, '/me', { headers: { 'paylink-version': '2020-01-01' } });
    expect(none.status).toBe(400);
    expect(none.body).toMatchObject({ code: 'version_unknown' });
    expect(none.body['detail']).toContain('2026-11-27');
  });

  it.each([
    ['GET', '/nothing', 404, 'route_not_found', null],
    ['GET', '/links/a/b/c', 404, 'route_not_found', null],
    ['DELETE', '/links', 405, 'method_not_allowed', 'GET, HEAD, POST'],
    ['PUT', '/links/lnk_1', 405, 'method_not_allowed', 'GET, HEAD, PATCH'],
    ['GET', '/links/lnk_1/cancel', 405, 'method_not_allowed', 'POST'],
    ['OPTIONS', '/links', 204, undefined, 'GET, HEAD, POST'],
    ['POST', '/openapi.json', 405, 'method_not_allowed', 'GET, HEAD'],
    ['GET', '/links/', 200, undefined, null],
  ])('answers %s %s with %i %s', async (method, path, status, code, allow) => {
    const { url } = await start(withKey());
    const reply = await callApi(url, path, { method });
    expect(reply.status).toBe(status);
    expect(reply.body['code']).toBe(code);
    expect(reply.headers.get('allow')).toBe(allow);
  });

  it('says what is wrong in the language that is asked for', async () => {
    const { url } = await start(withKey());
    const { body, headers } = await callApi(url, '/links/lnk_none', { headers: { 'accept-language': 'es' } });
    expect(body['title']).toBe('No encuentro este enlace: ninguno tiene esa referencia.');
    expect(headers.get('vary')).toBe('Accept-Language');
  });

  it('has a page for each problem', async () => {
    const { url } = await start(withKey());
    const page = await fetch(`${url}/api/problems/amount_form`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('The amount is not written as amounts are here.');
    const ofUseCase = await fetch(`${url}/api/problems/link_expired`);
    expect(await ofUseCase.text()).toContain('the link has expired');
    expect((await fetch(`${url}/api/problems/never_heard_of`)).status).toBe(404);
  });

  it('does not tell what failed on our side', async () => {
    const { url, lines } = await start({
      ...withKey(),
      services: {
        api: new Proxy({} as never, {
          get: (_target, name) =>
            name === 'authenticate'
              ? async () => ({ keyId: 'key_shop', version: '2026-11-27', scopes: [], actor: {} })
              : () => {
                  throw new Error('secret of ours');
                },
        }),
      },
    });
    const { status, body } = await callApi(url, '/me');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret of ours');
    expect(body).toMatchObject({ code: 'internal' });
    expect(
      lines.some(({ level, message }) => level === 'error' && message === 'request of the API failed'),
    ).toBe(true);
  });
});
