import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSlackPlatform, type SlackPlatform } from '@paylink/playground/slack/slack-platform';
import { defaultWorkspace, type WorkspaceSeed } from '@paylink/playground/slack/workspace-seed';
import { z } from 'zod';
import { makeShowInstallEnd } from '../../src/adapters/http/pages/install-page.js';
import { connectSlack } from '../../src/adapters/slack/connection/connect-slack.js';
import { INSTALL_PATH } from '../../src/adapters/slack/connection/slack-options.js';
import { createSlackApp } from '../../src/adapters/slack/create-slack-app.js';
import { createSlackAccountStandings } from '../../src/adapters/slack/people/slack-account-standings.js';
import { createSlackChatSender } from '../../src/adapters/slack/sending/slack-chat-sender.js';
import { createSlackCreationTeller } from '../../src/adapters/slack/sending/slack-creation-teller.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import type { SeenStore } from '../../src/ports/seen-store.js';
import type { Services } from '../../src/service/create-services.js';
import type { ServiceDeps } from '../../src/service/service-deps.js';
import type { FakeClock } from '../support/fake-clock.js';
import type { FakeDraftRepository } from '../support/fake-draft-repository.js';
import { createFakeInstallations, createFakeOrgWorkspaces } from '../support/fake-installations.js';
import { createFakeLease } from '../support/fake-lease.js';
import type { LoggedLine } from '../support/fake-logger.js';
import { createFakeSeenStore } from '../support/fake-seen-store.js';
import { createFakeServiceDeps, type FakeServiceDeps } from '../support/fake-service-deps.js';
import { runDueJobs } from '../support/run-due-jobs.js';
import { createTestServices, PUBLIC_URL } from './create-test-services.js';

export const SIGNING_SECRET = 'a-signing-secret';
export const BOT_TOKEN = 'xoxb-a-token';

const manifest = z
  .object({
    features: z.object({
      shortcuts: z.array(
        z.object({ name: z.string(), type: z.enum(['global', 'message']), callback_id: z.string() }),
      ),
      slash_commands: z.array(
        z.object({ command: z.string(), description: z.string(), usage_hint: z.string() }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  })
  .parse(JSON.parse(readFileSync('manifests/slack.json', 'utf8')));

/** Where who is not in Bangkok is: what is said by the zone of its reader has to differ. */
const ZONES: Readonly<Record<string, string>> = {
  U0MAYA: 'Europe/Berlin',
  U0OLIVIA: 'America/New_York',
  U0RITA: 'Europe/London',
  U0THEO: 'Europe/Stockholm',
};

/** The playground's school, its people far from each other, with the app installed as its manifest says. */
const workspace: WorkspaceSeed = {
  ...defaultWorkspace,
  people: defaultWorkspace.people.map((person) => ({
    ...person,
    timeZone: ZONES[person.id] ?? person.timeZone,
  })),
  unfurlDomains: ['pay.example.com'],
  commands: manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
    command,
    description,
    usageHint: usage_hint,
    shouldEscape: true,
  })),
  shortcuts: manifest.features.shortcuts.map(({ name, type, callback_id }) => ({
    kind: type,
    name,
    callbackId: callback_id,
  })),
};

export interface ChatBench {
  readonly platform: SlackPlatform;
  readonly clock: FakeClock;
  readonly store: FakeServiceDeps;
  readonly services: Services;
  /** Those of another process on the same store and in the same workspace, with nothing changed. */
  readonly others: Services;
  /** As they are, whatever a test has changed of the store. */
  readonly drafts: FakeDraftRepository;
  readonly lines: readonly LoggedLine[];
  /** The app's POST /slack/events. */
  readonly eventsUrl: string;
  /** Works all that is due, and what the chat has to show within seconds: a channel takes one post a second. */
  runJobs(): Promise<void>;
  /** Resolves when all that was acknowledged is done. */
  whenIdle(): Promise<void>;
  stop(): Promise<void>;
}

export interface BenchOptions {
  /** Who is in the workspace beside the playground's people. */
  readonly people?: WorkspaceSeed['people'];
  /** One that another bench has worked on, as after a restart. */
  readonly store?: FakeServiceDeps;
  readonly change?: (store: FakeServiceDeps) => Partial<ServiceDeps>;
  readonly seen?: SeenStore;
  /** For the app's calls to Slack. */
  readonly fetch?: typeof fetch;
}

/** The real Bolt app over HTTP, in the playground's workspace, on the real services over a store in memory. */
export async function startChatBench(options: BenchOptions = {}): Promise<ChatBench> {
  const store = options.store ?? createFakeServiceDeps();
  const { clock, logger, lines } = store;
  const platform = createSlackPlatform({
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    clock,
    workspace: { ...workspace, people: [...workspace.people, ...(options.people ?? [])] },
    settings: { scopes: manifest.oauth_config.scopes.bot },
  });
  await platform.start();
  const slackWorld = {
    publicUrl: PUBLIC_URL,
    clock,
    logger,
    installations: createFakeInstallations(),
    orgWorkspaces: createFakeOrgWorkspaces(),
    showInstallEnd: makeShowInstallEnd({ publicUrl: PUBLIC_URL, installPath: INSTALL_PATH }),
    timers: createSystemTimers(),
    fetch: options.fetch ?? globalThis.fetch,
  };
  const connection = connectSlack({
    ...slackWorld,
    options: {
      auth: { kind: 'bot_token', botToken: BOT_TOKEN },
      transport: { kind: 'http', signingSecret: SIGNING_SECRET },
      apiUrl: `${platform.url}/api/`,
    },
  });
  const sendingDeps = { ...slackWorld, clientFor: connection.clientFor };
  const senders = [createSlackChatSender(sendingDeps)];
  const creationTellers = [createSlackCreationTeller(sendingDeps)];
  const accountStandings = [createSlackAccountStandings(sendingDeps)];
  const told = { senders, creationTellers, accountStandings };
  const services = createTestServices({ ...store, ...options.change?.(store), ...told });
  const others = createTestServices({
    ...store,
    lease: createFakeLease('ins_2'),
    senders,
    creationTellers,
  });
  const app = createSlackApp(connection, {
    ...slackWorld,
    services,
    download: slackWorld.fetch,
    seen: options.seen ?? createFakeSeenStore(clock),
  });
  // Else it ends a connection that was idle for 5 s, at times in the moment in which the next request takes it.
  const server = createServer({ keepAliveTimeout: 0 }, app.requestListener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const eventsUrl = `http://127.0.0.1:${port}/slack/events`;
  platform.setRequestUrl(eventsUrl);
  return {
    platform,
    clock,
    store,
    services,
    others,
    drafts: store.drafts,
    lines,
    eventsUrl,
    whenIdle: app.whenIdle,
    runJobs: () => runDueJobs(services, store),
    async stop() {
      await app.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.stop();
    },
  };
}
