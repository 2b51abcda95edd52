import type { Message } from '@paylink/playground/protocol';
import { installFromManifest } from '@paylink/playground/slack/app-manifest';
import { createSlackPlatform, type SlackPlatform } from '@paylink/playground/slack/slack-platform';
import { defaultWorkspace } from '@paylink/playground/slack/workspace-seed';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import { loadConfig } from '../../src/config/load-config.js';
import type { LinkDraft } from '../../src/domain/link/link.js';
import type { ChatSender } from '../../src/ports/chat-sender.js';
import type { Clock } from '../../src/ports/clock.js';
import type { RelayTable } from '../../src/ports/link-work.js';
import type { Notifier } from '../../src/ports/notifier.js';
import type { PaymentGateway } from '../../src/ports/payment-gateway.js';
import type { ProviderInbox } from '../../src/ports/provider-inbox.js';
import type { CreateLinkRequest } from '../../src/service/links/create-link.js';
import type { ChatPerson } from '../../src/service/people/chat-person.js';
import { type App, type AppOptions, startApp } from '../../src/wiring/app.js';
import type { Around } from '../../src/wiring/around.js';
import { createFakeLogger, type LoggedLine } from './fake-logger.js';

const SLACK = { signingSecret: 'a signing secret', botToken: 'xoxb-bench' };
const WITHIN_MS = 60_000;

export const SAM = {
  platform: 'slack',
  workspaceId: 'T0LOTUS',
  workspaceName: 'Lotus Valley School',
  workspaceHandle: null,
  userId: 'U0SAM',
  displayName: 'Sam Rivera',
  timeZone: 'Asia/Bangkok',
  language: 'en',
  standing: 'may_own',
} as const;

export type AppChange = Partial<Omit<AppOptions, 'config' | 'logger'>> & {
  readonly env?: Readonly<Record<string, string>>;
};

export interface AppBench {
  /** Where all of its Paylinks post. */
  readonly platform: SlackPlatform;
  /** What they wrote down. */
  readonly lines: readonly LoggedLine[];
  /** Another Paylink, which hears what people do in Slack from now on, and sends at once unless told otherwise. */
  start(change?: AppChange): Promise<App>;
  /** The cards that stand in a channel, oldest first: "#sales", or a direct message by the name "Paylink". */
  cards(channel: string, reference: string): readonly Message[];
  waitForCard(channel: string, words: readonly string[]): Promise<Message>;
  /** Of what is still running. */
  stop(): Promise<void>;
}

/** All of Paylink as `main` starts it, as often as wanted, on one MongoDB and beside one Slack that outlives it. */
export async function startAppBench(
  store: { readonly uri?: string } = {},
  clock: Clock = NOW,
): Promise<AppBench> {
  const { workspace } = installFromManifest(defaultWorkspace, manifest);
  const platform = createSlackPlatform({ ...SLACK, workspace, clock });
  await platform.start();
  const { logger, lines } = createFakeLogger();
  const apps: App[] = [];
  const sam = platform.as(SAM.userId);
  const read = (channel: string, words: readonly string[]) =>
    sam
      .messages(channel)
      .filter(({ threadTs }) => threadTs === undefined)
      .filter((message) => words.every((word) => message.text.includes(word)));

  return {
    platform,
    lines,
    async start({ env = {}, ...change } = {}) {
      const config = loadConfig({
        PORT: '0',
        ...(store.uri === undefined ? {} : { MONGODB_URI: store.uri }),
        SECRET_KEY: 'a key for tests that is long enough',
        SLACK_SIGNING_SECRET: SLACK.signingSecret,
        SLACK_BOT_TOKEN: SLACK.botToken,
        SLACK_API_URL: `${platform.url}/api/`,
        ...env,
      });
      const app = await startApp({ config, logger, jobLockLifetimeMs: 1_000, undoMs: 0, ...change });
      apps.push(app);
      platform.setRequestUrl(`${app.publicUrl}/slack/events`);
      return app;
    },
    cards: (channel, reference) => read(channel, [reference]),
    waitForCard: (channel, words) => sam.waits(() => read(channel, words)[0], WITHIN_MS),
    async stop() {
      await Promise.all(apps.map((app) => app.stop(1_000)));
      await platform.stop();
    },
  };
}

const NOW: Clock = { now: () => new Date() };

type LinkChange = Partial<Omit<CreateLinkRequest, 'draft' | 'actor'>> & {
  readonly draft?: Partial<LinkDraft>;
  readonly person?: ChatPerson;
};

/** A link of Sam's in #sales that nobody sends, unless it is to be another one. */
export async function makeAppLink(
  { services }: App,
  reference: string,
  { draft, person = SAM, ...change }: LinkChange = {},
) {
  const { actor } = await services.identifyMember(person);
  const { link } = await services.createLink({
    actor,
    requestKey: reference,
    reviewedAt: null,
    cardPlace: { platform: 'slack', channelId: 'C0SALES' },
    ...change,
    draft: {
      amount: { minor: 4_999, currency: 'USD' },
      description: 'School fees',
      customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
      reference,
      notes: [],
      channels: [],
      sendTiming: { kind: 'no' },
      expiresAt: null,
      language: null,
      reminders: null,
      reissueOf: null,
      ...draft,
    },
  });
  return { actor, link };
}

interface Ports {
  readonly gateway: PaymentGateway;
  readonly inbox: ProviderInbox;
  readonly notifier: Notifier;
  readonly relay: RelayTable;
  readonly sender: ChatSender;
}

/** A port of a Paylink that behaves otherwise in what `change` answers. */
export function changePort<Name extends keyof Ports>(
  name: Name,
  change: (port: Ports[Name]) => Partial<Ports[Name]>,
): Around {
  return (called, port) => (called === name ? { ...port, ...change(port as unknown as Ports[Name]) } : port);
}
