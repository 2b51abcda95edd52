import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Message } from '../../../src/protocol.js';
import { button, plain, refusalOf, section, startBench, type WorkspaceBench } from './workspace-bench.js';

let bench: WorkspaceBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.stop());
const sam = () => bench.platform.as('U0SAM');
const maya = () => bench.platform.as('U0MAYA');
const post = (channel: string, more: object = {}) =>
  bench.client.apiCall('chat.postMessage', { channel, text: 'Open', ...more });

const card = {
  blocks: [
    section('*Open*'),
    { type: 'actions', elements: [button('Cancel link', 'cancel', { value: 'L1' })] },
  ],
};

async function respond(url: unknown, body: object): Promise<[number, string]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(String(url), { method: 'POST', headers, body: JSON.stringify(body) });
  return [response.status, await response.text()];
}

function last(messages: Message[]): Message {
  const message = messages.at(-1);
  if (message === undefined) throw new Error('there is no message');
  return message;
}

describe('posting', () => {
  it('needs membership, and a private channel without it does not exist', async () => {
    expect(await refusalOf(post('C0GENERAL'))).toBe('not_in_channel');
    expect(await refusalOf(post('G0OWNERS'))).toBe('channel_not_found');
    expect(await refusalOf(post('D000000006'))).toBe('channel_not_found');
    await maya().invites('#owners', 'U0PAYLINK');
    expect(await refusalOf(post('G0OWNERS'))).toBe('none');
    bench.platform.changeSettings({ publicPosting: true });
    expect(await refusalOf(post('#general'))).toBe('none');
  });

  it('becomes possible by /invite, which is Slack’s own command', async () => {
    expect((await maya().types('#owners', '/invite @nobody')).notice).toBe(
      'Use /invite with the name of someone here: /invite @sam',
    );
    expect((await maya().types('#owners', '/invite @Paylink')).outcome).toBe('done');
    expect(await refusalOf(post('G0OWNERS'))).toBe('none');
    expect((await maya().types('Paylink', '/invite @sam')).notice).toBe(
      'You can’t use /invite in a direct message.',
    );
    // The app hears that it was let in, and of nothing else: the command is not its own.
    expect(bench.heard.map(({ payload }) => payload?.['event'])).toMatchObject([
      { type: 'member_joined_channel', user: 'U0PAYLINK', channel: 'G0OWNERS', inviter: 'U0MAYA' },
    ]);
  });

  it('is refused without a known token or the scope, which it names', async () => {
    const call = async (headers: Record<string, string>) => {
      const body = new URLSearchParams({ channel: 'C0SALES', text: 'x' });
      const response = await fetch(`${bench.platform.url}/api/chat.postMessage`, {
        method: 'POST',
        headers,
        body,
      });
      return response.json();
    };
    expect(await call({})).toEqual({ ok: false, error: 'not_authed' });
    expect(await call({ authorization: 'Bearer xoxb-other' })).toEqual({ ok: false, error: 'invalid_auth' });
    bench.platform.changeSettings({ scopes: ['commands', 'users:read'] });
    expect(await call({ authorization: 'Bearer xoxb-bot' })).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands,users:read',
    });
  });

  it('is limited to one a second per channel when the switch is on', async () => {
    bench.platform.changeSettings({ rateLimits: true });
    expect(await refusalOf(post('C0SALES'))).toBe('none');
    expect(await refusalOf(post('C0PAYMENTS'))).toBe('none');
    const response = await fetch(`${bench.platform.url}/api/chat.postMessage`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-bot' },
      body: new URLSearchParams({ channel: 'C0SALES', text: 'x' }),
    });
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      429,
      '1',
      { ok: false, error: 'ratelimited' },
    ]);
    bench.pass(999);
    expect(await refusalOf(post('C0SALES'))).toBe('slack_webapi_rate_limited_error');
    bench.pass(1);
    expect(await refusalOf(post('C0SALES'))).toBe('none');
  });

  it('names the broken limit in the answer and to whoever watches', async () => {
    const response = await fetch(`${bench.platform.url}/api/chat.postMessage`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-bot', 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        channel: 'C0SALES',
        text: 'x',
        blocks: [{ type: 'header', text: plain('x'.repeat(151)) }],
      }),
    });
    const reason = 'must be less than 151 characters [json-pointer:/blocks/0/text/text]';
    expect(await response.json()).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: [reason],
      response_metadata: { messages: [`[ERROR] ${reason}`] },
    });
    expect(bench.changes).toContainEqual(
      expect.objectContaining({
        type: 'call_refused',
        method: 'chat.postMessage',
        reasons: [`[ERROR] ${reason}`],
      }),
    );
  });

  it('fails as planned, with or without having worked', async () => {
    bench.platform.failNext('chat.postMessage', { kind: 'rate_limit', retryAfterSeconds: 30 });
    expect(await refusalOf(post('C0SALES'))).toBe('slack_webapi_rate_limited_error');
    bench.platform.failNext('chat.postMessage', { kind: 'http_error', status: 503 });
    expect(await refusalOf(post('C0SALES'))).toBe('slack_webapi_http_error');
    bench.platform.failNext('chat.postMessage', { kind: 'refuse', error: 'internal_error' });
    expect(await refusalOf(post('C0SALES'))).toBe('internal_error');
    expect(sam().messages('#sales')).toEqual([]);
    bench.platform.failNext('chat.postMessage', { kind: 'hang_up', afterEffect: true });
    expect(await refusalOf(post('C0SALES'))).toBe('slack_webapi_request_error');
    expect(sam().messages('#sales')).toHaveLength(1);
  });

  it('cuts text at 40 000 characters, but update refuses it over 4000', async () => {
    const { ts } = (await post('C0SALES', { text: 'x'.repeat(40_001) })) as { ts?: string };
    expect(last(sam().messages('#sales')).text).toHaveLength(40_000);
    const update = bench.client.apiCall('chat.update', { channel: 'C0SALES', ts, text: 'x'.repeat(4_001) });
    expect(await refusalOf(update)).toBe('msg_too_long');
  });
});

describe('changing messages', () => {
  it('is for the app’s own alone', async () => {
    const { messages } = await sam().says('#sales', 'mine');
    const ts = messages[0]?.ts;
    expect(await refusalOf(bench.client.apiCall('chat.update', { channel: 'C0SALES', ts, text: 'x' }))).toBe(
      'cant_update_message',
    );
    expect(await refusalOf(bench.client.apiCall('chat.delete', { channel: 'C0SALES', ts }))).toBe(
      'cant_delete_message',
    );
  });

  it('keeps metadata that is left out', async () => {
    const metadata = { event_type: 'card', event_payload: { link: 'L1' } };
    const { ts } = (await post('C0SALES', { metadata })) as { ts?: string };
    const answer = await bench.client.apiCall('chat.update', { channel: 'C0SALES', ts, text: 'Paid' });
    expect(answer).toMatchObject({ message: { text: 'Paid', metadata } });
  });

  it('leaves a deleted parent as a tombstone while it has replies', async () => {
    const { ts } = (await post('C0SALES')) as { ts?: string };
    await sam().says('#sales', 'a reply', ts);
    expect(
      sam()
        .messages('#sales')
        .map((m) => m.replyCount),
    ).toEqual([1, 0]);
    await bench.client.apiCall('chat.delete', { channel: 'C0SALES', ts });
    expect(
      sam()
        .messages('#sales')
        .map((m) => m.text),
    ).toEqual(['This message was deleted.', 'a reply']);
  });

  it('is told to those who see the channel', async () => {
    await maya().invites('#owners', 'U0PAYLINK');
    bench.changes.length = 0;
    await post('G0OWNERS');
    await post('C0SALES');
    // That the app was let in reaches it beside this.
    const told = bench.changes.filter(({ type }) => type !== 'app_called');
    expect(told.map(({ type, to }) => [type, to?.sort()])).toEqual([
      ['message_posted', ['U0MAYA', 'U0OLIVIA', 'U0PAYLINK']],
      ['message_posted', undefined],
    ]);
    expect(
      sam()
        .snapshot()
        .channels.map((channel) => channel.name),
    ).not.toContain('owners');
  });
});

describe('an ephemeral message', () => {
  const whisper = (user: string, channel = 'C0SALES') =>
    bench.client.apiCall('chat.postEphemeral', { channel, user, text: 'Psst', ...card });

  it('reaches one member of the channel and no other', async () => {
    await whisper('U0SAM');
    expect([sam().messages('#sales').length, maya().messages('#sales').length]).toEqual([1, 0]);
    await maya().invites('#owners', 'U0PAYLINK');
    expect(await refusalOf(whisper('U0SAM', 'G0OWNERS'))).toBe('user_not_in_channel');
    const mine = last(sam().messages('#sales'));
    await sam().dismisses(mine);
    expect(sam().messages('#sales')).toEqual([]);
  });

  it('comes without its message when pressed, and changes by response_url alone', async () => {
    await whisper('U0SAM');
    await sam().presses(last(sam().messages('#sales')), 'Cancel link');
    const payload = bench.heard.at(-1)?.payload ?? {};
    expect(payload).toMatchObject({
      container: { is_ephemeral: true, channel_id: 'C0SALES' },
      channel: { id: 'C0SALES' },
    });
    expect(payload).not.toHaveProperty('message');
    expect(await respond(payload['response_url'], { replace_original: true, text: 'Cancelled' })).toEqual([
      200,
      'ok',
    ]);
    expect(
      sam()
        .messages('#sales')
        .map((m) => [m.text, m.ephemeralFor]),
    ).toEqual([['Cancelled', 'U0SAM']]);
    await respond(payload['response_url'], { delete_original: true });
    expect(sam().messages('#sales')).toEqual([]);
  });
});

describe('a response_url', () => {
  const urlOfCommand = async () => {
    await maya().types('#owners', '/paylink');
    return bench.heard.at(-1)?.fields['response_url'];
  };

  it('works five times, also where the app is not a member', async () => {
    const url = await urlOfCommand();
    for (let use = 1; use <= 5; use += 1)
      expect(await respond(url, { text: `Answer ${use}` })).toEqual([200, 'ok']);
    expect(await respond(url, { text: 'Answer 6' })).toEqual([404, '{"ok":false,"error":"used_url"}']);
    expect(maya().messages('#owners')).toHaveLength(5);
    expect(bench.platform.as('U0OLIVIA').messages('#owners')).toEqual([]);
  });

  it('works for thirty minutes', async () => {
    const url = await urlOfCommand();
    bench.pass(30 * 60_000);
    expect(await respond(url, { text: 'Just in time' })).toEqual([200, 'ok']);
    bench.pass(1);
    expect(await respond(url, { text: 'Late' })).toEqual([404, '{"ok":false,"error":"expired_url"}']);
  });

  it('refuses what is no message', async () => {
    const url = await urlOfCommand();
    expect(await respond(url, {})).toEqual([400, '{"ok":false,"error":"no_text"}']);
    expect(await respond(url, { response_type: 'loud', text: 'x' })).toEqual([
      400,
      '{"ok":false,"error":"invalid_payload"}',
    ]);
  });

  it('of a press edits the message for all', async () => {
    await post('C0SALES', card);
    await sam().presses(last(sam().messages('#sales')), 'Cancel link');
    const payload = bench.heard.at(-1)?.payload ?? {};
    expect(payload).toMatchObject({
      actions: [{ type: 'button', action_id: 'cancel', value: 'L1' }],
      message: { text: 'Open' },
    });
    await respond(payload['response_url'], { replace_original: true, text: 'Cancelled' });
    expect(
      maya()
        .messages('#sales')
        .map((m) => m.text),
    ).toEqual(['Cancelled']);
  });
});
