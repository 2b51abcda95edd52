import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChatBench, startChatBench } from './chat-bench.js';
import { FOLDED, waitForMessage, waitForModal } from './in-words.js';
import { commandBody, eventBody, FORM, type SignedParts, signed } from './signed-request.js';

let bench: ChatBench;
let sink: Server;
let sinkUrl: string;
/** What was said at the response_url. */
let said: string[];

beforeEach(async () => {
  said = [];
  sink = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      said.push(body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  const address = sink.address();
  sinkUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
  bench = await startChatBench();
});
afterEach(async () => {
  await bench.stop();
  sink.closeAllConnections();
  await new Promise((resolve) => sink.close(resolve));
});

const post = (parts: Partial<SignedParts> & { rawBody: string }) =>
  fetch(bench.eventsUrl, signed({ at: bench.clock.now(), ...parts }));
const help = (triggerId = '1.1.a') => commandBody('help', triggerId, sinkUrl);
const inSeconds = (seconds: number) => new Date(bench.clock.now().getTime() + seconds * 1000);

/** Everything acknowledged is done once this resolves. */
async function quiet(): Promise<void> {
  await bench.whenIdle();
}

describe('a request to /slack/events', () => {
  it('is taken when Slack signed it now', async () => {
    expect((await post({ rawBody: help() })).status).toBe(200);
    await quiet();
    expect(said).toHaveLength(1);
  });

  it.each([
    ['signed with another secret', { secret: 'another' }],
    ['six minutes old', { secondsAway: -360 }],
    ['dated six minutes ahead', { secondsAway: 360 }],
    ['dated an hour ahead', { secondsAway: 3600 }],
  ])(
    'is refused with 401 and no effect when it is %s',
    async (_name, {
      secret,
      secondsAway = 0,
    }: {
      secret?: string;
      secondsAway?: number;
    }) => {
      const answer = await post({
        rawBody: help(),
        at: inSeconds(secondsAway),
        ...(secret === undefined ? {} : { secret }),
      });
      expect(answer.status).toBe(401);
      await quiet();
      expect(said).toEqual([]);
    },
  );

  it.each([-299, 299])('is taken %s seconds away from now', async (secondsAway) => {
    expect((await post({ rawBody: help(), at: inSeconds(secondsAway) })).status).toBe(200);
  });

  it.each([
    ['no signature', { 'x-slack-signature': '' }],
    ['no timestamp', { 'x-slack-request-timestamp': '' }],
    ['a timestamp that is none', { 'x-slack-request-timestamp': '1795341600e0' }],
    ['another version of signatures', { 'x-slack-signature': `v1=${'0'.repeat(64)}` }],
  ])('is refused with 401 when it has %s', async (_name, headers) => {
    const request = signed({ rawBody: help(), at: bench.clock.now() });
    const answer = await fetch(bench.eventsUrl, {
      ...request,
      headers: { ...request.headers, ...headers },
    });
    expect(answer.status).toBe(401);
  });

  it('is refused when a byte of it was changed', async () => {
    const request = signed({ rawBody: help(), at: bench.clock.now() });
    const answer = await fetch(bench.eventsUrl, { ...request, body: request.body.replace('help', 'list') });
    expect(answer.status).toBe(401);
  });

  it('has no effect when the very same request comes again', async () => {
    const request = signed({ rawBody: help(), at: bench.clock.now() });
    expect((await fetch(bench.eventsUrl, request)).status).toBe(200);
    bench.clock.advance(10_000);
    const again = await fetch(bench.eventsUrl, request);
    expect([again.status, await again.text()]).toEqual([200, '']);
    bench.clock.advance(600_000);
    expect((await fetch(bench.eventsUrl, request)).status).toBe(401);
    await quiet();
    expect(said).toHaveLength(1);
  });

  it('is answered with nothing when it is replayed, and like the first when Slack signs it anew', async () => {
    const sam = bench.platform.as('U0SAM');
    await sam.types('#sales', '/paylink');
    await waitForModal(sam, FOLDED);
    await sam.submits({ Amount: 'ten' });
    const submit = bench.platform.sentRequests().findLast(({ kind }) => kind === 'view_submission');
    if (submit === undefined) throw new Error('nothing was submitted');
    expect(await bench.platform.resend(submit)).toMatchObject({ status: 200, body: '' });
    bench.clock.advance(1000);
    const again = await bench.platform.resend(submit);
    expect(again).toMatchObject({ status: 200, body: expect.stringContaining('"errors"') });
  });

  it('has no effect when Slack sends the same command again under a new signature', async () => {
    await post({ rawBody: help() });
    bench.clock.advance(1000);
    expect((await post({ rawBody: help() })).status).toBe(200);
    await quiet();
    expect(said).toHaveLength(1);
  });

  it('may carry a charset that a proxy appended', async () => {
    const answer = await post({ rawBody: help(), contentType: `${FORM}; charset=utf-8` });
    expect(answer.status).toBe(200);
    await quiet();
    expect(said).toHaveLength(1);
  });

  it('is answered 413 when it is larger than anything Slack sends', async () => {
    expect((await post({ rawBody: `text=${'x'.repeat(5_000_000)}` })).status).toBe(413);
  });

  it('is answered 400 when it cannot be read', async () => {
    expect((await post({ rawBody: '{"type":', contentType: 'application/json' })).status).toBe(400);
  });

  it('answers the check of the address and of the certificate, and acts on nothing in them', async () => {
    const check = JSON.stringify({ type: 'url_verification', challenge: 'c-1', token: 't' });
    const answer = await post({ rawBody: check, contentType: 'application/json' });
    expect(await answer.json()).toEqual({ challenge: 'c-1' });
    const ssl = await fetch(bench.eventsUrl, {
      method: 'POST',
      body: `${help('2.2.b')}&ssl_check=1`,
      headers: { 'content-type': FORM },
    });
    expect(ssl.status).toBe(200);
    await quiet();
    expect(said).toEqual([]);
  });

  it.each([
    ['GET', '/slack/events'],
    ['POST', '/slack/other'],
    ['GET', '/slack/install'],
  ])('answers 404 to %s %s', async (method, path) => {
    const answer = await fetch(bench.eventsUrl.replace('/slack/events', path), { method });
    expect(answer.status).toBe(404);
  });
});

describe('an event', () => {
  const home = { type: 'app_home_opened', user: 'U0SAM', channel: 'D0SAM', tab: 'home', event_ts: '1.1' };

  it('is handled once however often Slack sends it', async () => {
    const published: string[] = [];
    const stop = bench.platform.subscribe(({ type }) => {
      if (type === 'home_changed') published.push(type);
    });
    for (const retry of [0, 1, 2, 3]) {
      const request = signed({
        rawBody: eventBody('Ev1', home),
        at: bench.clock.now(),
        contentType: 'application/json',
      });
      const headers = { ...request.headers, 'x-slack-retry-num': String(retry) };
      expect((await fetch(bench.eventsUrl, { ...request, headers })).status).toBe(200);
      bench.clock.advance(1000);
    }
    await quiet();
    stop();
    expect(published).toEqual(['home_changed']);
  });

  it('is handled again when it failed the first time', async () => {
    bench.platform.failNext('views.publish', { kind: 'refuse', error: 'internal_error' }, 2);
    const send = () => post({ rawBody: eventBody('Ev2', home), contentType: 'application/json' });
    await send();
    await quiet();
    expect(bench.platform.as('U0SAM').home()).toBeNull();
    bench.clock.advance(1000);
    await send();
    await quiet();
    expect(bench.platform.as('U0SAM').home()).not.toBeNull();
  });

  it('of a type nobody listens to is acknowledged', async () => {
    const rawBody = eventBody('Ev3', { type: 'reaction_added', user: 'U0SAM', event_ts: '1.1' });
    expect((await post({ rawBody, contentType: 'application/json' })).status).toBe(200);
  });
});

describe('a button of an older version', () => {
  it('is acknowledged and says that it does nothing any more', async () => {
    const payload = {
      type: 'block_actions',
      team: { id: 'T0LOTUS', domain: 'lotus-valley' },
      user: { id: 'U0SAM', name: 'sam', team_id: 'T0LOTUS' },
      api_app_id: 'A0PAYLINK',
      token: 'unused',
      trigger_id: '3.3.c',
      container: { type: 'message', message_ts: '1.1', channel_id: 'C0SALES', is_ephemeral: false },
      channel: { id: 'C0SALES', name: 'sales' },
      response_url: sinkUrl,
      actions: [{ type: 'button', action_id: 'old_button', block_id: 'b', value: 'x', action_ts: '1.1' }],
    };
    const rawBody = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    expect((await post({ rawBody })).status).toBe(200);
    await quiet();
    expect(said[0]).toContain('This button belongs to an older version of Paylink');
  });
});

describe('a direct message to the bot', () => {
  it('is answered with the help', async () => {
    const sam = bench.platform.as('U0SAM');
    await sam.says('Paylink', 'hello?');
    await waitForMessage(sam, 'Paylink', '/paylink list mine open');
    await quiet();
    expect(sam.messages('Paylink')).toHaveLength(2);
  });
});
