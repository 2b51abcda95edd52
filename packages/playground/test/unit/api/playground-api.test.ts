import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerPlaygroundApi } from '../../../src/api/register-playground-api.js';
import type { InboxMessage, WorkspaceSnapshot } from '../../../src/protocol.js';
import { startBench, type WorkspaceBench } from '../slack/workspace-bench.js';

const email: InboxMessage = {
  id: 'm1',
  channel: 'email',
  to: 'ann@example.com',
  from: 'pay@example.com',
  subject: 'Lotus Valley School: 49.99 USD for School fees',
  html: '<p>Pay</p>',
  text: 'Pay',
  at: '2026-03-04T09:00:00.000Z',
  acts: [{ id: 'delivered', label: 'Delivered' }],
};

let bench: WorkspaceBench;
let server: FastifyInstance;
let address: string;
let resets: number;
let begun: string[];
let beginning: Promise<void>;
let inbox: InboxMessage[];
let acted: [string, string][];
beforeEach(async () => {
  bench = await startBench();
  resets = 0;
  begun = [];
  beginning = Promise.resolve();
  inbox = [email];
  acted = [];
  server = Fastify({ forceCloseConnections: true });
  await registerPlaygroundApi(server, {
    platform: bench.platform,
    telegram: null,
    publicUrl: 'https://pay.example',
    listInbox: async () => inbox,
    readMail: async (messageId) => inbox.find(({ id }) => id === messageId)?.html,
    actOnInbox: async (messageId, actId) => {
      acted.push([messageId, actId]);
      inbox = [{ ...email, acts: [], state: 'Delivered' }];
    },
    moveClock: async (byMs) => bench.pass(byMs),
    reset: async () => {
      resets += 1;
    },
    begin: async (to) => {
      begun.push(to);
      await beginning;
    },
  });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await server.close();
  await bench.stop();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/playground/api/${path}`, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}/playground/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const snapshotOf = async (person: string) =>
  (await (await get(`snapshot?as=${person}`)).json()) as WorkspaceSnapshot;

/** Reads the stream until this text came. */
async function readUntil(response: Response, text: string): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  while (reader !== undefined && !read.includes(text)) {
    const { value, done } = await reader.read();
    if (done) break;
    read += value;
  }
  await reader?.cancel();
  return read;
}

describe('the playground’s addresses', () => {
  it('let a person act and see what came of it', async () => {
    bench.answer(() => ({ body: 'Not yet.' }));
    const action = { type: 'type_command', channelId: 'C0SALES', text: '/paylink' };
    const result = await post('perform', { as: 'U0SAM', action });
    expect([result.status, await result.json()]).toMatchObject([
      200,
      { outcome: 'done', messages: [{ text: 'Not yet.' }] },
    ]);
    expect((await snapshotOf('U0SAM')).messages['C0SALES']).toMatchObject([
      { text: 'Not yet.', ephemeralFor: 'U0SAM' },
    ]);
    expect((await snapshotOf('U0MAYA')).messages['C0SALES']).toEqual([]);
  });

  it('page back through a channel', async () => {
    const posted: string[] = [];
    for (let n = 1; n <= 101; n += 1) {
      const { messages } = await bench.platform.as('U0SAM').says('#sales', `Message ${n}`);
      posted.push(messages[0]?.ts ?? '');
    }
    const { messages, hasOlder } = await snapshotOf('U0MAYA');
    expect([messages['C0SALES']?.length, messages['C0SALES']?.[0]?.text, hasOlder]).toEqual([
      100,
      'Message 2',
      ['C0SALES'],
    ]);
    const page = await get(`history?as=U0MAYA&channel=C0SALES&before=${posted[1]}`);
    expect(await page.json()).toMatchObject({ messages: [{ text: 'Message 1' }], hasOlder: false });
  });

  it('stream each viewer what concerns them, numbered', async () => {
    const stream = await get('changes?as=U0MAYA');
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    await bench.client.apiCall('chat.postEphemeral', { channel: 'C0SALES', user: 'U0SAM', text: 'For Sam' });
    await bench.client.apiCall('chat.postMessage', { channel: 'C0SALES', text: 'For all' });
    bench.platform.announce({ type: 'inbox_received', id: 'mail_1' });
    const read = await readUntil(stream, 'inbox_received');
    expect(read).toContain('For all');
    expect(read).not.toContain('For Sam');
    expect(read).toMatch(/^id: \d+\ndata: \{"seq":\d+/m);
  });

  it('tell a browser that missed something to start anew', async () => {
    await bench.client.apiCall('chat.postMessage', { channel: 'C0SALES', text: 'Missed' });
    expect(
      await readUntil(await get('changes?as=U0MAYA', { 'last-event-id': '0' }), 'workspace_reset'),
    ).toContain('"type":"workspace_reset"');
  });

  it('show the workspace once a reset has begun it anew', async () => {
    let settle = () => {};
    beginning = new Promise((resolve) => {
      settle = resolve;
    });
    const order: string[] = [];
    const reset = post('reset', { to: 'empty' });
    while (begun.length === 0) await get('inbox');
    const shown = snapshotOf('U0SAM').then(() => order.push('shown'));
    // The server has both requests by then, and answers the later one.
    await get('inbox');
    order.push('begun');
    settle();
    await Promise.all([reset, shown]);
    expect(order).toEqual(['begun', 'shown']);
  });

  it('show the inbox, move the clock, switch, reset', async () => {
    expect(await (await get('inbox')).json()).toEqual([email]);
    expect(await (await post('clock', { byMs: 60_000 })).json()).toEqual({ now: '2026-03-04T09:01:00.000Z' });
    expect(await (await post('settings', { rateLimits: true })).json()).toMatchObject({
      rateLimits: true,
      scopes: 'all',
    });
    await bench.client.apiCall('chat.postMessage', { channel: 'C0SALES', text: 'Gone soon' });
    expect((await post('reset', { to: 'nowhere' })).status).toBe(400);
    expect((await post('reset', { to: 'week' })).status).toBe(200);
    expect(begun).toEqual(['week']);
    expect([resets, (await snapshotOf('U0SAM')).messages['C0SALES']]).toEqual([1, []]);
  });

  it('play the carrier of a message, and answer what became of it', async () => {
    const answer = await post('inbox', { id: 'm1', act: 'delivered' });
    expect([answer.status, await answer.json()]).toEqual([200, { ...email, acts: [], state: 'Delivered' }]);
    expect(acted).toEqual([['m1', 'delivered']]);
  });

  it.each([
    ['no such message', { id: 'm2', act: 'delivered' }, 404, 'act_not_found'],
    ['what it does not offer', { id: 'm1', act: 'stop' }, 404, 'act_not_found'],
    ['no act', { id: 'm1' }, 400, 'invalid_request'],
    ['an act that is no word', { id: 'm1', act: ['delivered'] }, 400, 'invalid_request'],
  ])('play no carrier: %s', async (_name, body, status, error) => {
    const answer = await post('inbox', body);
    expect([answer.status, await answer.json()]).toMatchObject([status, { error }]);
    expect(acted).toEqual([]);
  });

  it('play a carrier once, whoever presses a button that is gone', async () => {
    await post('inbox', { id: 'm1', act: 'delivered' });
    expect((await post('inbox', { id: 'm1', act: 'delivered' })).status).toBe(404);
    expect(acted).toHaveLength(1);
  });

  it('change the language of somebody’s Slack, and tell everybody’s page of it', async () => {
    const stream = await get('changes?as=U0MAYA');
    const answer = await post('locale', { as: 'U0SAM', locale: 'vi-VN' });
    expect([answer.status, await answer.json()]).toEqual([200, {}]);
    expect(await readUntil(stream, 'vi-VN')).toContain(
      '"type":"person_changed","person":{"id":"U0SAM","name":"sam","realName":"Sam Rivera"',
    );
    const { people } = await snapshotOf('U0MAYA');
    expect(people.map(({ locale }) => locale)).toEqual(['vi-VN', ...Array(5).fill('en-US')]);
  });

  it.each([
    ['an unknown person', { as: 'U0NOBODY', locale: 'vi-VN' }, 'user_not_found'],
    ['a language without its country', { as: 'U0SAM', locale: 'vi' }, 'invalid_request'],
    ['no language', { as: 'U0SAM' }, 'invalid_request'],
  ])('refuse to change the language: %s', async (_name, body, error) => {
    const response = await post('locale', body);
    expect([response.status, await response.json()]).toMatchObject([400, { error }]);
  });

  it.each([
    ['an unknown action', { as: 'U0SAM', action: { type: 'fly' } }, 'invalid_request'],
    ['an unknown person', { as: 'U0NOBODY', action: { type: 'open_home', tab: 'home' } }, 'user_not_found'],
    [
      'a channel one is not in',
      { as: 'U0SAM', action: { type: 'say', channelId: 'G0OWNERS', text: 'x' } },
      'channel_not_found',
    ],
  ])('refuse %s', async (_name, body, error) => {
    const response = await post('perform', body);
    expect([response.status, await response.json()]).toMatchObject([400, { error }]);
  });

  it('refuse to turn the clock back', async () => {
    expect((await post('clock', { byMs: -1 })).status).toBe(400);
  });

  it('refuse other sites', async () => {
    const action = { as: 'U0SAM', action: { type: 'open_home', tab: 'home' } };
    const foreign = await post('perform', action, { origin: 'https://evil.example' });
    expect([foreign.status, await foreign.json()]).toMatchObject([400, { error: 'cross_site' }]);
    expect((await get('snapshot?as=U0SAM', { 'sec-fetch-site': 'cross-site' })).status).toBe(400);
    expect((await post('perform', action, { 'content-type': 'text/plain' })).status).toBe(400);
    const press = { id: 'm1', act: 'delivered' };
    expect((await post('inbox', press, { origin: 'https://evil.example' })).status).toBe(400);
    expect(acted).toEqual([]);
    expect((await post('perform', action, { origin: address })).status).toBe(200);
  });
});

describe('a file that somebody chooses', () => {
  it('goes up by its name and its bytes', async () => {
    const response = await post('files', { name: 'paper.pdf', content: 'JVBERg==' });
    const { id } = (await response.json()) as { id: string };
    expect(await (await get(`files/${id}`)).text()).toBe('%PDF');
  });

  it('that is no base64 is refused', async () => {
    expect((await post('files', { name: 'paper.pdf', content: '%' })).status).toBe(400);
  });
});
