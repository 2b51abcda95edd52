import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createWebhookListener } from '../../src/adapters/telegram/gate/create-webhook-listener.js';
import { AppError } from '../../src/domain/errors.js';
import type { HearUpdate } from '../../src/service/chat/hear-update.js';
import { createFakeClock } from '../support/fake-clock.js';
import { createFakeLogger } from '../support/fake-logger.js';
import { serveEachTest } from '../support/serve-each-test.js';

const SECRET = 'a-secret_of-the-webhook';
const UPDATE = { update_id: 41, message: { message_id: 1, chat: { id: 7 }, text: 'hello' } };

describe('/telegram/webhook', () => {
  const startServer = serveEachTest();

  async function start(hear: (update: Parameters<HearUpdate>[0]) => void = () => {}) {
    const heard: Parameters<HearUpdate>[0][] = [];
    const { logger, lines } = createFakeLogger();
    const handle = createWebhookListener({
      ...{ secret: SECRET, botId: '123', clock: createFakeClock(), logger },
      async hearUpdate(update) {
        hear(update);
        heard.push(update);
      },
    });
    const { url } = await startServer({ rawHandlers: [{ prefix: '/telegram/', handle }] });
    const send = async (
      body: string,
      { secret = SECRET, path = '/telegram/webhook', method = 'POST' } = {},
    ) => {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
        ...(method === 'POST' ? { body } : {}),
      });
      return { status: response.status, body: await response.text() };
    };
    return { url, heard, lines, send };
  }

  it('keeps an update before it says that it has it, and says nothing else', async () => {
    const { send, heard } = await start();
    expect(await send(JSON.stringify(UPDATE))).toEqual({ status: 200, body: '' });
    expect(heard).toEqual([
      {
        ...{ id: 'telegram 123 41', platform: 'telegram', lane: 'telegram 7', order: 41 },
        body: JSON.stringify(UPDATE),
        receivedAt: new Date('2026-11-22T10:00:00.000Z'),
      },
    ]);
  });

  it('takes kinds of update that this release does not know', async () => {
    const { send, heard } = await start();
    expect((await send('{"update_id":42,"brain_wave":{"a":1}}')).status).toBe(200);
    expect(heard).toMatchObject([{ order: 42, body: '{"update_id":42,"brain_wave":{"a":1}}' }]);
  });

  it.each(['', 'a-secret_of-the-webhooK', 'a-secret', `${SECRET}${SECRET}`])(
    'keeps out whoever does not know the secret: %j',
    async (secret) => {
      const { send, heard } = await start();
      expect((await send(JSON.stringify(UPDATE), { secret })).status).toBe(403);
      expect(heard).toEqual([]);
    },
  );

  it('keeps out whoever tells none, whatever is in the body', async () => {
    const { url, heard, lines } = await start();
    for (const body of [JSON.stringify(UPDATE), '{', '']) {
      expect((await fetch(`${url}/telegram/webhook`, { method: 'POST', body })).status).toBe(403);
    }
    expect(heard).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{}', '{"update_id":"1"}', '\u0000'])(
    'refuses for good what is no update: %j',
    async (body) => {
      const { send, heard } = await start();
      expect((await send(body)).status).toBe(400);
      expect(heard).toEqual([]);
    },
  );

  it('refuses a body of more than a megabyte, said or not', async () => {
    const { send, url, heard } = await start();
    const large = JSON.stringify({ update_id: 1, message: { text: 'x'.repeat(1_100_000) } });
    expect((await send(large)).status).toBe(413);
    const stream = new Blob([large]).stream();
    const streamed = await fetch(`${url}/telegram/webhook`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': SECRET },
      body: stream,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(heard).toEqual([]);
  });

  it('has one path, and one method', async () => {
    const { send, url, heard } = await start();
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await send('', { method })).status).toBe(405);
    }
    expect((await send(JSON.stringify(UPDATE), { path: '/telegram/webhook/2' })).status).toBe(404);
    expect((await send(JSON.stringify(UPDATE), { path: '/telegram/webhook?a=1' })).status).toBe(200);
    expect(heard).toHaveLength(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('has Telegram send it again while the store is away', async () => {
    let isAway = true;
    const { send, heard } = await start(() => {
      if (isAway) throw new AppError('store_unavailable', {});
    });
    expect((await send(JSON.stringify(UPDATE))).status).toBe(503);
    isAway = false;
    expect((await send(JSON.stringify(UPDATE))).status).toBe(200);
    expect(heard).toHaveLength(1);
  });

  it('answers 500 what nobody foresaw', async () => {
    const { send, lines } = await start(() => {
      throw new Error('a defect');
    });
    expect((await send(JSON.stringify(UPDATE))).status).toBe(500);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('hears nothing of whoever goes away in the middle', async () => {
    const { url, heard, send } = await start();
    const { port, hostname } = new URL(url);
    const head = [
      'POST /telegram/webhook HTTP/1.1',
      'Host: x',
      `X-Telegram-Bot-Api-Secret-Token: ${SECRET}`,
      'Content-Length: 500',
    ].join('\r\n');
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`${head}\r\n\r\n{"update_id":`, () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect((await send(JSON.stringify(UPDATE))).status).toBe(200);
    expect(heard).toHaveLength(1);
  });
});
