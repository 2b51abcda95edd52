import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { signRequest } from '../../../src/slack/app-side/signature.js';
import { startBench, type WorkspaceBench } from './workspace-bench.js';

let bench: WorkspaceBench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.stop());
const sam = () => bench.platform.as('U0SAM');
const retryHeaders = () =>
  bench.heard.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

/** Resolves once the app was called so often. */
async function heardTimes(count: number): Promise<void> {
  await sam().waits(
    () => bench.changes.filter(({ type }) => type === 'app_called').length >= count || undefined,
  );
}

describe('signRequest', () => {
  it('gives the signature of Slack’s documentation', () => {
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signRequest('8f742231b10e8888abcd99yyyzzz85a5', body, new Date(1531420618_000))).toEqual({
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    });
  });
});

describe('a request to the app', () => {
  it('carries a signature over its raw body and the exact content type', async () => {
    await sam().types('#sales', '/paylink list');
    const [request] = bench.heard;
    const timestamp = '1772614800';
    const digest = createHmac('sha256', 'a-signing-secret')
      .update(`v0:${timestamp}:${request?.rawBody}`)
      .digest('hex');
    expect(request?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    });
  });

  it('of a command names who, where and what, and hides the names of private places', async () => {
    await sam().types('#sales', '/paylink   10 usd  ');
    expect(bench.heard[0]?.fields).toMatchObject({
      team_id: 'T0LOTUS',
      channel_id: 'C0SALES',
      channel_name: 'sales',
      user_id: 'U0SAM',
      user_name: 'sam',
      command: '/paylink',
      text: '10 usd',
    });
    await bench.platform.as('U0MAYA').types('#owners', '/paylink');
    await sam().types('Paylink', '/paylink');
    expect(bench.heard.slice(1).map(({ fields }) => fields['channel_name'])).toEqual([
      'privategroup',
      'directmessage',
    ]);
  });

  it('can be sent once more as it was', async () => {
    await sam().types('#sales', '/paylink');
    const [request] = bench.platform.sentRequests();
    if (request === undefined) throw new Error('nothing was sent');
    expect(await bench.platform.resend(request)).toMatchObject({ kind: 'answered', status: 200 });
    expect(bench.heard.map(({ rawBody }) => rawBody)).toEqual([request.rawBody, request.rawBody]);
  });
});

describe('a command that goes wrong', () => {
  it('shows operation_timeout after three seconds on the clock', async () => {
    bench.answer(() => {
      setImmediate(() => bench.pass(3_000));
      return 'never';
    });
    const result = await sam().types('#sales', '/paylink');
    expect([result.outcome, result.notice]).toEqual([
      'failed',
      '/paylink failed with the error "operation_timeout"',
    ]);
    expect(bench.changes).toContainEqual(
      expect.objectContaining({ type: 'notice_shown', userId: 'U0SAM', to: ['U0SAM'] }),
    );
  });

  it('shows dispatch_failed for HTTP 500 and when nobody listens', async () => {
    bench.answer(() => ({ status: 500 }));
    expect((await sam().types('#sales', '/paylink')).notice).toBe(
      '/paylink failed with the error "dispatch_failed"',
    );
    bench.platform.setRequestUrl('http://127.0.0.1:1/slack/events');
    expect((await sam().types('#sales', '/paylink')).notice).toBe(
      '/paylink failed with the error "dispatch_failed"',
    );
  });

  it('knows no other command', async () => {
    expect((await sam().types('#sales', '/payme 10')).notice).toBe('/payme is not a valid command.');
    expect(bench.heard).toEqual([]);
  });

  it('shows what Slack makes of an answer it cannot take', async () => {
    bench.answer(() => ({ body: { text: 'x', blocks: [{ type: 'marquee' }] } }));
    expect((await sam().types('#sales', '/paylink')).notice).toBe(
      '/paylink failed with the error "invalid_blocks"',
    );
    expect(sam().messages('#sales')).toEqual([]);
  });

  it('shows what was typed together with an answer for the whole channel', async () => {
    bench.answer(() => ({ body: { response_type: 'in_channel', text: 'Three links are open.' } }));
    await sam().types('#sales', '/paylink list');
    const seen = bench.platform
      .as('U0MAYA')
      .messages('#sales')
      .map((m) => [m.userId, m.text]);
    expect(seen).toEqual([
      ['U0SAM', '/paylink list'],
      ['U0PAYLINK', 'Three links are open.'],
    ]);
  });
});

describe('an event', () => {
  it('is sent once when the app takes it', async () => {
    await sam().says('Paylink', 'hello @maya & <you>');
    bench.pass(600_000);
    expect(bench.platform.sentRequests()).toHaveLength(1);
    expect(bench.heard[0]?.payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T0LOTUS',
      authorizations: [{ user_id: 'U0PAYLINK', is_bot: true }],
      event: {
        type: 'message',
        channel_type: 'im',
        user: 'U0SAM',
        text: 'hello <@U0MAYA> &amp; &lt;you&gt;',
      },
    });
  });

  it('is repeated at once, after one minute and after five, then given up', async () => {
    bench.answer(() => ({ status: 500 }));
    await sam().says('Paylink', 'hello');
    await heardTimes(2);
    const tries = () => bench.platform.sentRequests().length;
    bench.pass(59_999);
    expect(tries()).toBe(2);
    bench.pass(1);
    await heardTimes(3);
    bench.pass(299_999);
    expect(tries()).toBe(3);
    bench.pass(1);
    await heardTimes(4);
    bench.pass(3_600_000);
    expect(tries()).toBe(4);
    expect(retryHeaders()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    expect(new Set(bench.heard.map(({ payload }) => payload['event_id'])).size).toBe(1);
  });

  it('is not repeated once the app says so, or has taken it', async () => {
    bench.answer(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    await sam().says('Paylink', 'hello');
    bench.pass(600_000);
    expect(bench.platform.sentRequests()).toHaveLength(1);

    bench.answer(({ headers }) => ({ status: headers['x-slack-retry-num'] === '1' ? 200 : 503 }));
    await sam().says('Paylink', 'again');
    await heardTimes(3);
    bench.pass(600_000);
    expect(bench.platform.sentRequests()).toHaveLength(3);
  });

  it('unanswered for three seconds is repeated as http_timeout', async () => {
    bench.answer(({ headers }) => {
      if (headers['x-slack-retry-num'] !== undefined) return {};
      setImmediate(() => bench.pass(3_000));
      return 'never';
    });
    await sam().says('Paylink', 'hello');
    await heardTimes(2);
    expect(retryHeaders().at(-1)).toEqual(['1', 'http_timeout']);
  });

  it('may be one that no person’s action leads to', async () => {
    await bench.platform.sendEvent({ type: 'app_uninstalled' });
    await bench.platform.sendEvent({ type: 'team_rename', name: 'Other' });
    expect(bench.heard.map(({ payload }) => payload['event'])).toEqual([{ type: 'app_uninstalled' }]);
  });

  it('is not sent when the app did not subscribe to it', async () => {
    await sam().says('#sales', 'hello @paylink');
    await sam().invites('#general', 'U0PAYLINK');
    expect(bench.heard).toEqual([]);
  });
});
