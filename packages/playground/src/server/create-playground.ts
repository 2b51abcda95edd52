import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { registerPlaygroundApi } from '../api/register-playground-api.js';
import { createMovableClock, type MovableClock } from '../clock.js';
import { moveInHops } from '../move-in-hops.js';
import { loadClientModules } from '../page/load-client-modules.js';
import { buildPageAssets } from '../page/page-assets.js';
import { addPageRoutes } from '../page/page-routes.js';
import type { Beginning, InboxMessage } from '../protocol.js';
import { installFromManifest } from '../slack/app-manifest.js';
import { createSlackPlatform, type SlackPlatform } from '../slack/platform/slack-platform.js';
import { defaultWorkspace, type WorkspaceSeed } from '../slack/workspace-seed.js';
import { installMenus } from '../telegram/platform/telegram-manifest.js';
import { createTelegramPlatform, type TelegramPlatform } from '../telegram/platform/telegram-platform.js';
import { defaultTelegramSeed } from '../telegram/telegram-seed.js';
import { type PlaygroundMemory, type Remembering, remember } from './remember.js';

export type { Remembering } from './remember.js';

export interface PlaygroundOptions {
  /** The app's own POST /slack/events, on loopback. */
  readonly requestUrl: string;
  /** Where people reach the server that the plugin is mounted on, without a trailing slash. */
  readonly publicUrl: string;
  /** The app's manifest (parsed JSON): its commands, shortcuts and events. The seed's own when left out. */
  readonly manifest?: unknown;
  /** Replaces parts of the workspace people start in: team, people, channels. */
  readonly workspace?: Partial<WorkspaceSeed>;
  /** The bot's manifest (parsed JSON): its menus of commands. None when left out. */
  readonly telegramManifest?: unknown;
}

/** What the page asks of the app that is tried in it. */
export interface PlaygroundHooks {
  /** False: the app has no bot in this Telegram, and the page does not show it. */
  readonly hasTelegram?: boolean;
  /** Whether a reset may lead to what the app calls a week, too, and not only to an empty workspace. */
  readonly hasWeek?: boolean;
  /** When something of the app's falls due next, for a clock that stops there on its way; null: nothing does. */
  readonly findNextDue?: () => Promise<Date | null>;
  /** Called after each hop that the clock was moved forward; resolves when the app has done what fell due. */
  readonly onClockMoved?: () => Promise<void>;
  /** Called before the workspace is emptied; resolves when the app has forgotten what it knew of it. */
  readonly onReset?: () => Promise<void>;
  /** Called after it was emptied; resolves when the app has put into it what it begins with. */
  readonly onBegin?: (beginning: Beginning) => Promise<void>;
  /** What would have reached customers, oldest first; without it the page has no inbox. */
  readonly listInbox?: () => Promise<InboxMessage[]>;
  /** The HTML of a mail with its pictures in it; without it, the HTML that the inbox lists. */
  readonly readMail?: (messageId: string) => Promise<string | undefined>;
  /** Somebody plays the carrier or the reader of a message: called with its id and that of one of its acts. */
  readonly onInboxAct?: (messageId: string, actId: string) => Promise<void>;
}

export interface Playground {
  /** What the app signs in with, as from a real workspace; `apiUrl` ends in "/api/" and is known once started. */
  readonly slack: { readonly signingSecret: string; readonly botToken: string; readonly apiUrl: string };
  /** What the app's bot signs in with, and may have its webhook called with; `apiUrl` is an origin and known once started. */
  readonly telegram: {
    readonly botToken: string;
    readonly webhookSecret: string;
    readonly apiUrl: string;
    readonly platform: TelegramPlatform;
  };
  /** The time everything in the playground goes by: the app has to run on it. */
  readonly clock: MovableClock;
  /** Goes on where an earlier process stopped, and keeps all from then on. Before anybody acts. */
  remember(memory: PlaygroundMemory): Promise<Remembering>;
  /** Serves /playground and all below it, for an app that runs by then. */
  makePlugin(hooks?: PlaygroundHooks): FastifyPluginAsync;
  readonly platform: SlackPlatform;
  /** Listens on two free ports of 127.0.0.1, for the app's calls alone. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack's and Telegram's side of the contract, and the page to act in both. Anyone acts as anyone. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const clock = createMovableClock();
  const signingSecret = randomBytes(16).toString('hex');
  const botToken = `xoxb-playground-${randomBytes(12).toString('hex')}`;
  const workspace = buildWorkspace(options);
  const { requestUrl, publicUrl } = options;
  const platform = createSlackPlatform({ signingSecret, botToken, requestUrl, clock, workspace });
  const telegram = buildTelegram(options, clock);
  return {
    slack: {
      signingSecret,
      botToken,
      get apiUrl() {
        return `${platform.url}/api/`;
      },
    },
    telegram,
    clock,
    remember: (memory) => remember({ platform, telegram: telegram.platform, clock }, memory),
    makePlugin(hooks = {}) {
      const viewerId = workspace.people[0]?.id ?? '';
      const shown = hooks.hasTelegram === false ? null : telegram.platform;
      return buildPlugin(hooks, { platform, clock, viewerId, publicUrl, telegram: shown });
    },
    platform,
    async start() {
      await Promise.all([platform.start(), telegram.platform.start()]);
    },
    async stop() {
      await Promise.all([platform.stop(), telegram.platform.stop()]);
    },
  };
}

function buildTelegram(
  { telegramManifest: manifest }: PlaygroundOptions,
  clock: MovableClock,
): Playground['telegram'] {
  const botToken = `7770000000:${randomBytes(20).toString('hex')}`;
  const webhookSecret = randomBytes(16).toString('hex');
  const seed = manifest === undefined ? defaultTelegramSeed : installMenus(defaultTelegramSeed, manifest);
  const platform = createTelegramPlatform({ botToken, botUsername: 'paylink_bot', clock, seed });
  return {
    ...{ botToken, webhookSecret, platform },
    get apiUrl() {
      return platform.url;
    },
  };
}

interface PluginParts {
  readonly platform: SlackPlatform;
  readonly telegram: TelegramPlatform | null;
  readonly clock: MovableClock;
  readonly publicUrl: string;
  /** Whom the page acts as at first. */
  readonly viewerId: string;
}

function buildPlugin(
  hooks: PlaygroundHooks,
  { platform, telegram, clock, viewerId, publicUrl }: PluginParts,
): FastifyPluginAsync {
  const { listInbox } = hooks;
  const readListed = async (messageId: string) =>
    (await listInbox?.())?.find(({ id }) => id === messageId)?.html;
  return async (server) => {
    const assets = await buildPageAssets(await loadClientModules());
    addPageRoutes(server, {
      ...{ assets, publicUrl, viewerId },
      hasInbox: listInbox !== undefined,
      hasWeek: hooks.hasWeek === true,
      telegramViewerId: telegram === null ? null : (defaultTelegramSeed.people[0]?.id ?? null),
    });
    endStreamsBeforeClose(server);
    await registerPlaygroundApi(server, {
      platform,
      telegram,
      publicUrl,
      listInbox: listInbox ?? (async () => []),
      readMail: hooks.readMail ?? readListed,
      actOnInbox: async (messageId, actId) => hooks.onInboxAct?.(messageId, actId),
      moveClock: (byMs) => moveInHops(clock, byMs, hooks),
      reset: async () => hooks.onReset?.(),
      begin: async (beginning) => hooks.onBegin?.(beginning),
    });
  };
}

function buildWorkspace({ manifest, workspace, publicUrl }: PlaygroundOptions): WorkspaceSeed {
  const seed = { ...defaultWorkspace, ...workspace };
  const installed = manifest === undefined ? seed : installFromManifest(seed, manifest).workspace;
  // The app's own address here, whichever a manifest for Slack has.
  return { ...installed, unfurlDomains: [new URL(publicUrl).hostname] };
}

/** Pages listen for changes for as long as they are open: a server that waited for them would never close. */
function endStreamsBeforeClose(server: FastifyInstance): void {
  const hijacked = new Set<{ end(): unknown }>();
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.accept !== 'text/event-stream') return;
    hijacked.add(reply.raw);
    reply.raw.once('close', () => hijacked.delete(reply.raw));
  });
  server.addHook('preClose', async () => {
    for (const response of hijacked) response.end();
  });
}
