import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { registerPlaygroundApi } from '../api/register-playground-api.js';
import { createMovableClock, type MovableClock } from '../clock.js';
import { moveInHops } from '../move-in-hops.js';
import { loadClientModules } from '../page/load-client-modules.js';
import { buildPageAssets } from '../page/page-assets.js';
import { addPageRoutes } from '../page/page-routes.js';
import type { InboxMessage } from '../protocol.js';
import { installFromManifest } from '../slack/app-manifest.js';
import { createSlackPlatform, type SlackPlatform } from '../slack/platform/slack-platform.js';
import { defaultWorkspace, type WorkspaceSeed } from '../slack/workspace-seed.js';

export interface PlaygroundOptions {
  /** The app's own POST /slack/events, on loopback. */
  readonly requestUrl: string;
  /** Where people reach the server that the plugin is mounted on, without a trailing slash. */
  readonly publicUrl: string;
  /** The app's manifest (parsed JSON): its commands, shortcuts and events. The seed's own when left out. */
  readonly manifest?: unknown;
  /** Replaces parts of the workspace people start in: team, people, channels. */
  readonly workspace?: Partial<WorkspaceSeed>;
}

/** What the page asks of the app that is tried in it. */
export interface PlaygroundHooks {
  /** When something of the app's falls due next, for a clock that stops there on its way; null: nothing does. */
  readonly findNextDue?: () => Promise<Date | null>;
  /** Called after each hop that the clock was moved forward; resolves when the app has done what fell due. */
  readonly onClockMoved?: () => Promise<void>;
  /** Called before the workspace is emptied; resolves when the app has forgotten what it knew of it. */
  readonly onReset?: () => Promise<void>;
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
  /** The time everything in the playground goes by: the app has to run on it. */
  readonly clock: { now(): Date };
  /** Serves /playground and all below it, for an app that runs by then. */
  makePlugin(hooks?: PlaygroundHooks): FastifyPluginAsync;
  readonly platform: SlackPlatform;
  /** Listens on a free port of 127.0.0.1, for the app's calls alone. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A chat workspace in a browser: Slack's side of the contract, and the page to act in it. Anyone acts as anyone. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const clock = createMovableClock();
  const signingSecret = randomBytes(16).toString('hex');
  const botToken = `xoxb-playground-${randomBytes(12).toString('hex')}`;
  const workspace = buildWorkspace(options);
  const platform = createSlackPlatform({
    signingSecret,
    botToken,
    requestUrl: options.requestUrl,
    clock,
    workspace,
  });
  return {
    slack: {
      signingSecret,
      botToken,
      get apiUrl() {
        return `${platform.url}/api/`;
      },
    },
    clock,
    makePlugin(hooks = {}) {
      const viewerId = workspace.people[0]?.id ?? '';
      return buildPlugin(hooks, { platform, clock, viewerId, publicUrl: options.publicUrl });
    },
    platform,
    start: () => platform.start(),
    stop: () => platform.stop(),
  };
}

interface PluginParts {
  readonly platform: SlackPlatform;
  readonly clock: MovableClock;
  readonly publicUrl: string;
  /** Whom the page acts as at first. */
  readonly viewerId: string;
}

function buildPlugin(
  hooks: PlaygroundHooks,
  { platform, clock, viewerId, publicUrl }: PluginParts,
): FastifyPluginAsync {
  const { listInbox } = hooks;
  const readListed = async (messageId: string) =>
    (await listInbox?.())?.find(({ id }) => id === messageId)?.html;
  return async (server) => {
    const assets = await buildPageAssets(await loadClientModules());
    addPageRoutes(server, { assets, hasInbox: listInbox !== undefined, publicUrl, viewerId });
    endStreamsBeforeClose(server);
    await registerPlaygroundApi(server, {
      platform,
      publicUrl,
      listInbox: listInbox ?? (async () => []),
      readMail: hooks.readMail ?? readListed,
      actOnInbox: async (messageId, actId) => hooks.onInboxAct?.(messageId, actId),
      moveClock: (byMs) => moveInHops(clock, byMs, hooks),
      reset: async () => hooks.onReset?.(),
    });
  };
}

function buildWorkspace({ manifest, workspace }: PlaygroundOptions): WorkspaceSeed {
  const seed = { ...defaultWorkspace, ...workspace };
  return manifest === undefined ? seed : installFromManifest(seed, manifest).workspace;
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
