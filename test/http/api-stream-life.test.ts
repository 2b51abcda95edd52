import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildKeyMember, buildTestKey, SHOP_SECRET, withKey } from '../support/api-keys.js';
import { buildTestAuditEntry } from '../support/build-audit-entry.js';
import { buildTestMember } from '../support/build-test-merchant.js';
import { callApi } from '../support/call-api.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

/** What a stream says, block by block; null: it has ended. */
async function openStream(url: string) {
  const headers = { authorization: `Bearer ${SHOP_SECRET}` };
  const stop = new AbortController();
  const response = await fetch(`${url}/api/v1/events/stream`, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | null> => {
    for (;;) {
      const [block, ...rest] = text.split('\n\n');
      if (rest.length > 0) {
        text = rest.join('\n\n');
        return block ?? '';
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return null;
      text += value;
    }
  };
  return { next, leave: () => stop.abort() };
}

describe('the life of a stream', () => {
  let server: TestHttpServer;
  beforeEach(async () => {
    const members = [buildTestMember({ role: 'owner' }), buildKeyMember(buildTestKey())];
    server = await startTestHttpServer({ ...withKey(), members });
  });
  afterEach(() => server.close());

  /** Another instance writes it to the store: nothing here hears of it. */
  const revokeElsewhere = () =>
    server.apiKeys.change(
      { merchantId: 'mer_lotus', id: 'key_shop' },
      { revokedAt: null },
      { revokedAt: server.clock.now() },
      buildTestAuditEntry('aud_elsewhere'),
    );

  /** Lets seconds pass until something came. */
  async function passUntil<T>(came: Promise<T>): Promise<T> {
    let isHere = false;
    const noted = came.finally(() => {
      isHere = true;
    });
    while (!isHere) {
      await server.timers.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return noted;
  }

  it('shows that it lives where nothing happens', async () => {
    const stream = await openStream(server.url);
    await stream.next();
    expect(await passUntil(stream.next())).toBe(': still here');
    expect(await passUntil(stream.next())).toBe(': still here');
    stream.leave();
  });

  it('ends within five seconds of its key being revoked on another instance', async () => {
    const stream = await openStream(server.url);
    await stream.next();
    await revokeElsewhere();
    server.clock.advance(3_999);
    await server.timers.advance(1_000);
    await callApi(server.url, '/events/trigger', { body: { type: 'link.paid' } });
    expect(await stream.next()).toContain('event: webhook');
    server.clock.advance(1);
    await server.timers.advance(1_000);
    expect(await stream.next()).toBeNull();
  });

  it('has nothing to do with a key that was revoked on another instance four seconds ago', async () => {
    expect((await callApi(server.url, '/me')).status).toBe(200);
    await revokeElsewhere();
    server.clock.advance(3_999);
    expect((await callApi(server.url, '/me')).status).toBe(200);
    server.clock.advance(1);
    const { status, body } = await callApi(server.url, '/me');
    expect([status, body['code']]).toEqual([401, 'unauthenticated']);
    expect((await callApi(server.url, '/events/stream')).status).toBe(401);
  });
});
