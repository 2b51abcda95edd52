import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FetchFunction } from '@slack/web-api';
import { connectSlack, type SlackConnection } from '../../src/adapters/slack/connection/connect-slack.js';
import { createSlackApp, type SlackApp } from '../../src/adapters/slack/create-slack-app.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import type { SlackConfig } from '../../src/config/config.js';
import { AppError } from '../../src/domain/errors.js';
import type { InstallationRepository } from '../../src/ports/installation-repository.js';
import { createFakeClock, type FakeClock } from '../support/fake-clock.js';
import { createFakeLogger } from '../support/fake-logger.js';
import { createFakeSeenStore } from '../support/fake-seen-store.js';
import { createTestServices } from './create-test-services.js';
import { commandBody, eventBody, signed } from './signed-request.js';

const RESPONSE_URL = 'https://hooks.slack.test/1';

interface Call {
  readonly url: string;
  readonly token: string | null;
  readonly body: string;
}

let server: Server;
let clock: FakeClock;
let calls: Call[];
let stored: Map<string, { payload: string; installedAt: Date }>;
let app: SlackApp;
let connection: SlackConnection;

/** Slack's answers, and what it was asked. */
const slackFetch: FetchFunction = async (url, init) => {
  const { pathname } = new URL(String(url));
  const token = init?.headers?.['Authorization'] ?? null;
  calls.push({ url: pathname, token, body: String(init?.body ?? '') });
  const answers: Record<string, object> = {
    '/api/oauth.v2.access': {
      ok: true,
      app_id: 'A1',
      token_type: 'bot',
      access_token: 'xoxb-installed',
      scope: 'commands,chat:write',
      bot_user_id: 'UBOT',
      team: { id: 'T0LOTUS', name: 'Lotus Valley School' },
      enterprise: null,
      authed_user: { id: 'U0OLIVIA' },
      is_enterprise_install: false,
    },
    '/api/auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT', url: 'https://lotus.slack.test/' },
    '/api/users.info': { ok: true, user: { real_name: 'Sam Rivera', tz: 'Asia/Bangkok' } },
    '/api/team.info': { ok: true, team: { name: 'Lotus Valley School' } },
  };
  return new Response(JSON.stringify(answers[pathname] ?? { ok: true }), {
    headers: { 'content-type': 'application/json' },
  });
};

const installations: InstallationRepository = {
  save: async (key, payload, installedAt) => void stored.set(key, { payload, installedAt }),
  find: async (key) => stored.get(key) ?? null,
  remove: async (key, before) => {
    const found = stored.get(key);
    if (found !== undefined && found.installedAt <= before) stored.delete(key);
  },
};

async function start(options: Pick<SlackConfig, 'transport'>, given = installations): Promise<void> {
  const { logger } = createFakeLogger();
  const world = {
    publicUrl: 'https://pay.example.com',
    clock,
    logger,
    installations: given,
    fetch: slackFetch,
  };
  connection = connectSlack({
    ...world,
    options: {
      auth: { kind: 'oauth', clientId: '111.222', clientSecret: 'cs', stateSecret: 'a-state-secret' },
      apiUrl: null,
      ...options,
    },
  });
  app = createSlackApp(connection, {
    ...world,
    services: createTestServices({ clock, logger }),
    seen: createFakeSeenStore(clock),
    timers: createSystemTimers(),
  });
  server = createServer(app.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function address(path: string): string {
  const at = server.address();
  return `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}${path}`;
}

async function install(): Promise<Response> {
  const begun = await fetch(address('/slack/install'), { redirect: 'manual' });
  const consent = new URL(begun.headers.get('location') ?? '');
  const cookie = begun.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const state = consent.searchParams.get('state') ?? '';
  const back = address(`/slack/oauth_redirect?code=c-1&state=${encodeURIComponent(state)}`);
  return fetch(back, { headers: { cookie }, redirect: 'manual' });
}

const HTTP = { transport: { kind: 'http', signingSecret: 'a-signing-secret' } } as const;
const help = (triggerId: string) =>
  fetch(
    address('/slack/events'),
    signed({ rawBody: commandBody('help', triggerId, RESPONSE_URL), at: clock.now() }),
  );

beforeEach(() => {
  clock = createFakeClock();
  calls = [];
  stored = new Map();
});
afterEach(async () => {
  await app.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('installing the app', () => {
  it('asks for the scopes of the manifest and comes back to our address', async () => {
    await start(HTTP);
    const begun = await fetch(address('/slack/install'), { redirect: 'manual' });
    expect(begun.status).toBe(302);
    const consent = new URL(begun.headers.get('location') ?? '');
    expect(`${consent.origin}${consent.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(consent.searchParams.get('scope')).toBe(
      'commands,chat:write,users:read,team:read,channels:read,groups:read,channels:history,groups:history,im:history,im:write',
    );
    expect(consent.searchParams.get('redirect_uri')).toBe('https://pay.example.com/slack/oauth_redirect');
    expect(begun.headers.get('set-cookie')).toMatch(/Secure; HttpOnly/);
  });

  it('keeps the installation, and its token serves commands and the sender', async () => {
    await start(HTTP);
    expect((await install()).status).toBe(200);
    expect([...stored.keys()]).toEqual(['T0LOTUS']);
    expect((await help('1.1.a')).status).toBe(200);
    await app.whenIdle();
    const client = await connection.clientFor('T0LOTUS');
    expect(client.token).toBe('xoxb-installed');
  });

  it('refuses a state that it did not give out', async () => {
    await start(HTTP);
    const answer = await fetch(address('/slack/oauth_redirect?code=c-1&state=forged'), {
      headers: { cookie: 'slack-app-oauth-state=forged' },
    });
    expect(answer.status).toBe(400);
    expect(stored.size).toBe(0);
  });

  it('does nothing for a workspace that has not installed it', async () => {
    await start(HTTP);
    expect((await help('1.1.a')).status).toBe(401);
    await expect(connection.clientFor('T0OTHER')).rejects.toThrow();
  });

  it('lets Slack send a request again when the store was down', async () => {
    let isDown = true;
    await start(HTTP, {
      ...installations,
      find: (key) => (isDown ? Promise.reject(new AppError('store_unavailable')) : installations.find(key)),
    });
    await install();
    expect((await help('1.1.a')).status).toBe(401);
    isDown = false;
    expect((await help('1.1.a')).status).toBe(200);
  });
});

describe('removing the app', () => {
  const send = (event: object, id: string) =>
    fetch(
      address('/slack/events'),
      signed({ rawBody: eventBody(id, event), at: clock.now(), contentType: 'application/json' }),
    );

  it('forgets the installation', async () => {
    await start(HTTP);
    await install();
    expect((await send({ type: 'app_uninstalled' }, 'Ev1')).status).toBe(200);
    await app.whenIdle();
    expect(stored.size).toBe(0);
  });

  it('forgets it when the bot token is revoked, and not when a person’s is', async () => {
    await start(HTTP);
    await install();
    await send({ type: 'tokens_revoked', tokens: { oauth: ['U0SAM'] } }, 'Ev1');
    await app.whenIdle();
    expect(stored.size).toBe(1);
    await send({ type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }, 'Ev2');
    await app.whenIdle();
    expect(stored.size).toBe(0);
  });

  it('keeps an installation that was made after the event', async () => {
    await start(HTTP);
    clock.advance(100 * 24 * 3_600_000);
    await install();
    await send({ type: 'app_uninstalled' }, 'Ev1');
    await app.whenIdle();
    expect(stored.size).toBe(1);
  });
});

describe('socket mode', () => {
  it('takes no events over HTTP, but installations', async () => {
    await start({ transport: { kind: 'socket', appToken: 'xapp-1' } });
    expect((await help('1.1.a')).status).toBe(404);
    expect((await install()).status).toBe(200);
    expect([...stored.keys()]).toEqual(['T0LOTUS']);
    expect(calls.some(({ url }) => url === '/api/apps.connections.open')).toBe(false);
  });
});
