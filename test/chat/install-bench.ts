import { createServer } from 'node:http';
import { makeShowInstallEnd } from '../../src/adapters/http/pages/install-page.js';
import { connectSlack, type SlackConnection } from '../../src/adapters/slack/connection/connect-slack.js';
import { INSTALL_PATH } from '../../src/adapters/slack/connection/slack-options.js';
import { createSlackApp, type SlackApp } from '../../src/adapters/slack/create-slack-app.js';
import { createSlackChatSender } from '../../src/adapters/slack/sending/slack-chat-sender.js';
import { createSlackCreationTeller } from '../../src/adapters/slack/sending/slack-creation-teller.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import type { SlackTransport } from '../../src/config/config.js';
import type { ChatSender } from '../../src/ports/chat-sender.js';
import type { InstallationRepository } from '../../src/ports/installation-repository.js';
import type { SeenStore } from '../../src/ports/seen-store.js';
import type { Services } from '../../src/service/create-services.js';
import { createFakeInstallations, createFakeOrgWorkspaces } from '../support/fake-installations.js';
import { createFakeSeenStore } from '../support/fake-seen-store.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../support/fake-service-deps.js';
import { runDueJobs } from '../support/run-due-jobs.js';
import { createTestServices, PUBLIC_URL } from './create-test-services.js';
import { createManySlacks, type ManySlacks, RESPONSE_URL } from './many-slacks.js';
import { commandBody, eventBody, signed } from './signed-request.js';

/** What instances share. */
export interface InstallWorld {
  readonly slack: ManySlacks;
  readonly store: FakeServiceDeps;
  readonly seen: SeenStore;
  readonly installations: ReturnType<typeof createFakeInstallations>;
  readonly orgWorkspaces: ReturnType<typeof createFakeOrgWorkspaces>;
}

export function createInstallWorld(): InstallWorld {
  const store = createFakeServiceDeps();
  return {
    ...{ slack: createManySlacks(), store, seen: createFakeSeenStore(store.clock) },
    ...{ installations: createFakeInstallations(), orgWorkspaces: createFakeOrgWorkspaces() },
  };
}

export interface InstallOptions {
  readonly transport?: SlackTransport;
  /** In the store's place. */
  readonly installations?: InstallationRepository;
  /** Of other chats that are on. */
  readonly senders?: readonly ChatSender[];
}

/** Where something in Slack comes from. */
export interface From {
  readonly team: string;
  readonly user?: string;
  /** The organisation that has the app; absent: the workspace itself. */
  readonly org?: string;
}

/** Around an event; `at`: when it was told. */
export interface Envelope {
  readonly at?: Date;
  readonly team_id: string | null;
  readonly enterprise_id?: string;
  readonly authorizations?: readonly object[];
}

export interface InstallBench {
  readonly app: SlackApp;
  readonly connection: SlackConnection;
  readonly services: Services;
  address(path: string): string;
  /** As a person does in a browser, who agrees to what the code stands for. */
  install(code: string, acceptLanguage?: string): Promise<Response>;
  /** A slash command; its status. */
  command(text: string, from: From): Promise<number>;
  /** An event of the Events API, told `at`; its status. */
  event(event: object, envelope: Envelope): Promise<number>;
  runJobs(): Promise<void>;
  stop(): Promise<void>;
}

const SIGNED: SlackTransport = { kind: 'http', signingSecret: 'a-signing-secret' };
let sent = 0;

/** The real Bolt app over HTTP, which anybody can install, on the real services over a store in memory. */
export async function startInstallBench(
  world: InstallWorld,
  options: InstallOptions = {},
): Promise<InstallBench> {
  const { slack, store, seen, orgWorkspaces } = world;
  const { clock, logger } = store;
  const slackWorld = {
    ...{ publicUrl: PUBLIC_URL, clock, logger, orgWorkspaces, fetch: slack.fetch },
    installations: options.installations ?? world.installations,
    showInstallEnd: makeShowInstallEnd({ publicUrl: PUBLIC_URL, installPath: INSTALL_PATH }),
    timers: createSystemTimers(),
  };
  const auth = {
    kind: 'oauth',
    clientId: '111.222',
    clientSecret: 'cs',
    stateSecret: 'a-state-secret',
  } as const;
  const connection = connectSlack({
    ...slackWorld,
    options: { auth, apiUrl: null, transport: options.transport ?? SIGNED },
  });
  const sending = { ...slackWorld, clientFor: connection.clientFor };
  const services = createTestServices({
    ...store,
    senders: [createSlackChatSender(sending), ...(options.senders ?? [])],
    creationTellers: [createSlackCreationTeller(sending)],
  });
  const app = createSlackApp(connection, { ...slackWorld, services, seen });
  const server = createServer({ keepAliveTimeout: 0 }, app.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const address = (path: string) => `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}${path}`;

  async function post(rawBody: string, contentType?: string): Promise<number> {
    const parts = { rawBody, at: clock.now(), ...(contentType === undefined ? {} : { contentType }) };
    const { status } = await fetch(address('/slack/events'), signed(parts));
    await app.whenIdle();
    return status;
  }

  return {
    ...{ app, connection, services, address },
    async install(code, acceptLanguage = 'en') {
      const begun = await fetch(address('/slack/install'), { redirect: 'manual' });
      const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
      const cookie = begun.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
      const back = address(`/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(state)}`);
      const headers = { cookie, 'accept-language': acceptLanguage };
      const answer = await fetch(back, { headers, redirect: 'manual' });
      await app.whenIdle();
      return answer;
    },
    command(text, { team, user = 'U0OLIVIA', org }) {
      sent += 1;
      const body = new URLSearchParams(commandBody(text, `${sent}.1.a`, RESPONSE_URL));
      body.set('team_id', team);
      body.set('user_id', user);
      if (org !== undefined) {
        body.set('enterprise_id', org);
        body.set('is_enterprise_install', 'true');
      }
      return post(body.toString());
    },
    event(event, { at: toldAt = clock.now(), ...envelope }) {
      sent += 1;
      const told: object = JSON.parse(eventBody(`Ev${sent}`, event));
      const event_time = Math.floor(toldAt.getTime() / 1000);
      const body = { ...told, authorizations: [], event_time, ...envelope };
      return post(JSON.stringify(body), 'application/json');
    },
    runJobs: () => runDueJobs(services, store),
    async stop() {
      await app.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Its token ends so many seconds from now, as the store's clock has it. */
export async function endTokenIn(
  { installations, store }: InstallWorld,
  key: string,
  seconds: number,
): Promise<void> {
  const found = await installations.find(key);
  if (found === null) throw new Error(`${key} has no installation`);
  const installation: { bot: object } = JSON.parse(found.payload);
  const expiresAt = Math.floor(store.clock.now().getTime() / 1000) + seconds;
  const bot = { ...installation.bot, expiresAt };
  await installations.replace(key, found.revision, JSON.stringify({ ...installation, bot }));
}
