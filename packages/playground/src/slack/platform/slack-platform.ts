import { createChangeFeed } from '../../change-feed.js';
import { createDeadlines, type PlatformClock } from '../../deadlines.js';
import { createPlannedFaults } from '../../planned-faults.js';
import type {
  Change,
  ChangeRecord,
  HistoryPage,
  JsonObject,
  PersonAction,
  PersonResult,
  PlatformSettings,
  WorkspaceSnapshot,
} from '../../protocol.js';
import { type AppAnswer, type AppRequest, createAppClient } from '../app-side/app-client.js';
import { createEventSender } from '../app-side/event-sender.js';
import { createResponseUrls } from '../app-side/response-urls.js';
import { createTriggers } from '../app-side/triggers.js';
import type { PlatformContext } from '../context/platform-context.js';
import { buildWorkspaceState } from '../context/workspace-state.js';
import { createIds } from '../ids.js';
import { createActor, type SlackActor } from '../person/actor.js';
import {
  changeLocale,
  changeStanding,
  type PersonStanding,
  tellOfOtherLocales,
} from '../person/change-person.js';
import { perform } from '../person/perform.js';
import { buildSnapshot, readHistory } from '../person/snapshot.js';
import { giveFile } from '../state/files.js';
import type { ApiFault } from '../web-api/faults.js';
import { createRateLimiter } from '../web-api/rate-limiter.js';
import { defaultWorkspace, type WorkspaceSeed } from '../workspace-seed.js';
import { buildServer } from './server.js';
import { createSlackMemory, type SlackMemory } from './slack-memory.js';

export interface SlackPlatformOptions {
  signingSecret: string;
  /** The only token the Web API takes. */
  botToken: string;
  /** The app's POST /slack/events; may be set later with `setRequestUrl`. */
  requestUrl?: string;
  /** Where option lists of external selects are asked for; the request address when left out. */
  optionsUrl?: string;
  clock: PlatformClock;
  /** The time signatures carry; the clock's when left out. For an app that checks them against the real time. */
  signingTime?: () => Date;
  workspace?: WorkspaceSeed;
  settings?: Partial<PlatformSettings>;
  fetch?: typeof fetch;
}

export interface SlackPlatform extends SlackMemory {
  /** "http://127.0.0.1:PORT" once started; the SDK's `slackApiUrl` is this + "/api/". */
  readonly url: string;
  /** Listens on 127.0.0.1; port 0 (the default) takes a free one. */
  start(port?: number): Promise<void>;
  stop(): Promise<void>;
  /** The workspace as it was at the start, and the app told of what people read now; settings stay. */
  reset(): Promise<void>;
  setRequestUrl(url: string): void;
  /** Call after the clock was moved forward: waits that ended by it end now. Answers the time it is. */
  clockMoved(): Date;
  /** Tells every page of something that is not Slack's: an email that arrived. */
  announce(change: Change & { type: 'inbox_received' }): void;
  settings(): PlatformSettings;
  changeSettings(settings: Partial<PlatformSettings>): PlatformSettings;
  /** The next `times` calls of that Web API method fail so. */
  failNext(method: string, fault: ApiFault, times?: number): void;
  subscribe(listener: (record: ChangeRecord) => void): () => void;
  snapshot(viewerId: string): WorkspaceSnapshot;
  history(viewerId: string, page: { channelId: string; before?: string }): HistoryPage;
  /** An uploaded file's content. */
  readFile(fileId: string): { mimetype: string; bytes: Buffer } | undefined;
  /** What somebody chooses in a file field; its id is the field's entry. */
  giveFile(file: { readonly name: string; readonly bytes: Buffer }): string;
  /** Throws SlackApiError for what that person could not have done. */
  perform(userId: string, action: PersonAction): Promise<PersonResult>;
  /** That person reads another language from now on, `vi-VN`; the app hears of it. */
  changeLocale(userId: string, locale: string): Promise<void>;
  /** An admin deactivates somebody, or makes them a guest; `isTold`: whether the app hears of it. */
  changeStanding(userId: string, standing: PersonStanding & { readonly isTold: boolean }): Promise<void>;
  /** The same in a person's words: by visible labels, with waits. */
  as(userId: string): SlackActor;
  /** An event that no action here leads to (`app_uninstalled`, `tokens_revoked` ...), if the app subscribed to it. */
  sendEvent(event: JsonObject & { type: string }): Promise<void>;
  /** The newest thousand requests to the app, oldest first. */
  sentRequests(): AppRequest[];
  /** Sends a request again as it was, freshly signed: a repeat after a lost acknowledgement. */
  resend(request: AppRequest): Promise<AppAnswer>;
}

const defaultSettings: PlatformSettings = { rateLimits: false, publicPosting: false, scopes: 'all' };

/** Slack's side of the contract on loopback: one workspace, one installed app, as many people as the seed has. */
export function createSlackPlatform(options: SlackPlatformOptions): SlackPlatform {
  let url = '';
  const limiter = createRateLimiter(options.clock);
  const faults = createPlannedFaults<ApiFault>();
  const ctx = buildContext(options, () => url);
  const server = buildServer(ctx, limiter, faults);

  return {
    get url() {
      return url;
    },
    async start(port = 0) {
      url = await server.listen({ host: '127.0.0.1', port });
    },
    async stop() {
      ctx.deadlines.cancelAll();
      await server.close();
    },
    async reset() {
      const forgetful = [ctx.triggers, ctx.responseUrls, ctx.events, ctx.app, limiter, faults];
      for (const part of forgetful) part.clear();
      ctx.ids.restartTime();
      const { users, settings } = ctx.state;
      ctx.state = buildWorkspaceState(ctx.seed, settings);
      ctx.changes.publish({ type: 'workspace_reset' });
      await tellOfOtherLocales(ctx, users);
    },
    failNext: (method, fault, times) => faults.next(method, fault, times),
    ...buildControls(ctx),
    ...buildViewing(ctx),
    ...createSlackMemory(ctx),
  };
}

/** What steers the platform from outside. */
function buildControls(ctx: PlatformContext) {
  return {
    setRequestUrl: (requestUrl: string) => ctx.app.setRequestUrl(requestUrl),
    clockMoved() {
      ctx.deadlines.runDue();
      const now = ctx.clock.now();
      ctx.changes.publish({ type: 'clock_moved', now: now.toISOString() });
      return now;
    },
    announce: (change: Change & { type: 'inbox_received' }) => ctx.changes.publish(change),
    settings: () => ({ ...ctx.state.settings }),
    changeSettings(settings: Partial<PlatformSettings>) {
      Object.assign(ctx.state.settings, settings);
      const changed = { ...ctx.state.settings };
      ctx.changes.publish({ type: 'settings_changed', settings: changed });
      return changed;
    },
    sendEvent: (event: JsonObject & { type: string }) => ctx.events.send(event.type, event),
    sentRequests: () => ctx.app.sent(),
    resend: (request: AppRequest) => ctx.app.send(request),
  };
}

/** What people see and do. */
function buildViewing(ctx: PlatformContext) {
  return {
    subscribe: (listener: (record: ChangeRecord) => void) => ctx.changes.subscribe(listener),
    snapshot: (viewerId: string) => buildSnapshot(ctx, viewerId),
    history: (viewerId: string, page: { channelId: string; before?: string }) =>
      readHistory(ctx, viewerId, page),
    readFile(fileId: string) {
      const file = ctx.state.files.get(fileId);
      return file?.bytes === undefined ? undefined : { mimetype: file.mimetype, bytes: file.bytes };
    },
    giveFile: (file: { readonly name: string; readonly bytes: Buffer }) => giveFile(ctx, file),
    perform: (userId: string, action: PersonAction) => perform(ctx, userId, action),
    changeLocale: (userId: string, locale: string) => changeLocale(ctx, userId, locale),
    changeStanding: (userId: string, standing: PersonStanding & { readonly isTold: boolean }) =>
      changeStanding(ctx, userId, standing),
    as: (userId: string) => createActor(ctx, userId),
  };
}

function buildContext(options: SlackPlatformOptions, baseUrl: () => string): PlatformContext {
  const { clock, signingSecret, botToken, requestUrl, optionsUrl } = options;
  const seed = options.workspace ?? defaultWorkspace;
  const deadlines = createDeadlines(clock);
  const ids = createIds(clock);
  const changes = createChangeFeed<Change>(clock);
  const signingTime = options.signingTime ?? (() => clock.now());
  const sender = { signingSecret, requestUrl, optionsUrl, fetch: options.fetch ?? fetch, signingTime };
  const app = createAppClient({ ...sender, deadlines, changes });
  return {
    seed,
    botToken,
    clock,
    deadlines,
    ids,
    changes,
    state: buildWorkspaceState(seed, { ...defaultSettings, ...options.settings }),
    triggers: createTriggers(clock, ids),
    responseUrls: createResponseUrls(clock, baseUrl),
    app,
    events: createEventSender({ seed, app, ids, clock, deadlines }),
    baseUrl,
  };
}
