import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyWebhook } from '@paylink/client';
import { buildKeyMember, buildTestKey, SHOP_SECRET, withKey } from '../support/api-keys.js';
import { buildTestMember } from '../support/build-test-merchant.js';
import { callApi } from '../support/call-api.js';
import { startTestHttpServer, type TestHttpServer } from '../support/http-server.js';

interface Told {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A stream as a program reads it: one event after the other; null: it has ended. */
async function openStream(
  url: string,
  { query = '', lastEventId }: { query?: string; lastEventId?: string } = {},
) {
  const headers = {
    authorization: `Bearer ${SHOP_SECRET}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
  const stop = new AbortController();
  const response = await fetch(`${url}/api/v1/events/stream${query}`, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        return parse(block);
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return null;
      text += value;
    }
  };
  return { response, next, leave: () => stop.abort() };
}

function parse(block: string): Told {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return [name, value] as const;
    }),
  );
  const data: unknown = JSON.parse(fields.get('data') ?? '{}');
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id') ?? '',
    data: typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {},
  };
}

const typeOf = (told: Told | null) => {
  const body: unknown = JSON.parse(String(told?.data['body']));
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
};

describe('GET /api/v1/events/stream', () => {
  let server: TestHttpServer;
  const trigger = (type: string) => callApi(server.url, '/events/trigger', { body: { type } });

  beforeEach(async () => {
    const members = [buildTestMember({ role: 'owner' }), buildKeyMember(buildTestKey())];
    server = await startTestHttpServer({ ...withKey(), members });
  });
  afterEach(() => server.close());

  it('says first what it signs with, then tells each event as an endpoint would get it', async () => {
    const stream = await openStream(server.url);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toBe('no-store');
    const ready = await stream.next();
    expect(ready).toMatchObject({ event: 'ready', id: 'start', data: { version: '2026-11-27' } });
    const made = await trigger('link.paid');
    const told = await stream.next();
    expect(told).toMatchObject({ event: 'webhook', id: made.body['id'] });
    const { headers, body } = told?.data ?? {};
    const secret = String(ready?.data['secret']);
    const event = verifyWebhook({
      ...{ secret, headers: Object.fromEntries(Object.entries(headers ?? {})), body: String(body) },
      nowMs: server.clock.now().getTime(),
    });
    expect(event).toEqual(made.body);
    stream.leave();
  });

  it('goes on behind the last event that was heard, and has the same secret', async () => {
    const first = await openStream(server.url);
    const ready = await first.next();
    await trigger('link.created');
    const heard = await first.next();
    first.leave();
    await trigger('link.sent');
    await trigger('link.paid');
    const second = await openStream(server.url, { lastEventId: heard?.id ?? '' });
    expect((await second.next())?.data['secret']).toBe(ready?.data['secret']);
    expect([typeOf(await second.next()), typeOf(await second.next())]).toEqual(['link.sent', 'link.paid']);
    second.leave();
  });

  it('goes on from where it began, where nothing was heard before the break', async () => {
    const first = await openStream(server.url);
    const ready = await first.next();
    first.leave();
    await trigger('link.paid');
    const second = await openStream(server.url, { lastEventId: ready?.id ?? '' });
    await second.next();
    expect(typeOf(await second.next())).toBe('link.paid');
    second.leave();
  });

  it('tells the types alone that were asked for', async () => {
    const stream = await openStream(server.url, { query: '?events=link.paid,%20link.refunded' });
    await stream.next();
    for (const type of ['link.created', 'link.refunded', 'ping', 'link.paid']) await trigger(type);
    expect([typeOf(await stream.next()), typeOf(await stream.next())]).toEqual([
      'link.refunded',
      'link.paid',
    ]);
    stream.leave();
  });

  it('refuses a type that there is not, and names those that there are', async () => {
    const { status, body } = await callApi(server.url, '/events/stream?events=link.paid,link.payed');
    expect([status, body['code']]).toEqual([400, 'invalid_input']);
    expect(JSON.stringify(body['errors'])).toContain('link.payed');
    expect(JSON.stringify(body['errors'])).toContain('link.partially_refunded');
  });

  it('opens ten for a key and no more, until one is left', async () => {
    const streams = await Promise.all(Array.from({ length: 10 }, () => openStream(server.url)));
    await Promise.all(streams.map(({ next }) => next()));
    const { status, headers } = await callApi(server.url, '/events/stream');
    expect([status, headers.get('retry-after')]).toEqual([429, '5']);
    for (const { leave } of streams) leave();
    for (;;) {
      const again = await openStream(server.url);
      again.leave();
      if (again.response.status === 200) break;
    }
  });

  it('ends once the key is revoked', async () => {
    const stream = await openStream(server.url);
    await stream.next();
    const mai = { kind: 'member', merchantId: 'mer_lotus', memberId: 'mem_mai', role: 'owner' } as const;
    await server.use.revokeKey(mai, { keyId: 'key_shop', place: 'page' });
    await server.timers.advance(1_000);
    expect(await stream.next()).toBeNull();
    expect((await callApi(server.url, '/events/stream')).status).toBe(401);
  });

  it('ends at once when the server stops', async () => {
    const stream = await openStream(server.url);
    await stream.next();
    const closed = server.close(60_000);
    expect(await stream.next()).toBeNull();
    await closed;
  });

  it('is closed to a key without the scope, and to nobody', async () => {
    const reader = await startTestHttpServer(withKey({ scopes: ['links:read'] }));
    expect((await callApi(reader.url, '/events/stream')).status).toBe(403);
    expect((await callApi(reader.url, '/events/stream', { secret: null })).status).toBe(401);
    await reader.close();
  });
});
