import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { buildKeyMember, buildTestKey, SHOP_SECRET, withKey } from '../support/api-keys.js';
import { buildTestLink } from '../support/build-test-link.js';
import { buildTestActor, buildTestMember } from '../support/build-test-merchant.js';
import { callApi } from '../support/call-api.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

const OWNER = buildTestActor({ role: 'owner' });
const WITH_OWNER = {
  ...withKey(),
  members: [buildTestMember({ role: 'owner' }), buildKeyMember(buildTestKey())],
};
const ALL = { skip: 0, limit: 10 };
const BODY = JSON.stringify({ amount: { value: '49.99', currency: 'USD' } });

/** A create whose headers were taken, and whose body is on its way. */
async function beginCreate(url: string) {
  const headers = {
    ...{ authorization: `Bearer ${SHOP_SECRET}`, 'content-type': 'application/json' },
    ...{ 'content-length': String(BODY.length), expect: '100-continue' },
  };
  const asking = request(`${url}/api/v1/links`, { method: 'POST', headers });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    asking.once('response', (response) => resolve(response.resume().statusCode)).once('error', reject);
  });
  asking.flushHeaders();
  await new Promise((resolve) => asking.once('continue', resolve));
  await new Promise((resolve) => asking.write(BODY.slice(0, 10), resolve));
  return {
    end: () => {
      asking.end(BODY.slice(10));
      return answered;
    },
  };
}

describe('a key that is revoked while its request is under way', () => {
  let server: TestHttpServer;
  afterEach(() => server.close());
  const revoke = () => server.use.revokeKey(OWNER, { keyId: 'key_shop', place: 'slack' });
  const countLinks = async () => (await server.links.list({ merchantId: 'mer_lotus' }, ALL)).total;

  it('does nothing where the body came later than a second after it', async () => {
    server = await startTestHttpServer({ ...WITH_OWNER, links: [] });
    // Its door was passed once the key was used.
    const used = new Promise<void>((resolve) => {
      const { noteUsed } = server.apiKeys;
      Object.assign(server.apiKeys, {
        noteUsed: (...given: Parameters<typeof noteUsed>) => {
          resolve();
          return noteUsed(...given);
        },
      });
    });
    const create = await beginCreate(server.url);
    await used;
    await revoke();
    server.clock.advance(1_000);
    expect(await create.end()).toBe(401);
    expect(await countLinks()).toBe(0);
  });

  it('is no hindrance to a slow body of a key that works', async () => {
    server = await startTestHttpServer({ ...WITH_OWNER, links: [] });
    const create = await beginCreate(server.url);
    server.clock.advance(179_000);
    expect(await create.end()).toBe(201);
  });

  it('has what it began done and answered, and is refused from then on', async () => {
    server = await startTestHttpServer({ ...WITH_OWNER, links: [buildTestLink()] });
    const { replace } = server.links;
    Object.assign(server.links, {
      replace: async (...given: Parameters<typeof replace>) => {
        await revoke();
        return replace(...given);
      },
    });
    const first = await callApi(server.url, '/links/lnk_1/cancel', { method: 'POST' });
    expect([first.status, first.body['state']]).toEqual([200, 'cancelled']);
    expect((await callApi(server.url, '/links/lnk_1/cancel', { method: 'POST' })).status).toBe(401);
    expect((await callApi(server.url, '/links/lnk_1')).status).toBe(401);
    expect(server.links.get('lnk_1').state).toBe('cancelled');
  });
});
