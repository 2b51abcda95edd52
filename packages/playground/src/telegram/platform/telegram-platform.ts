/*
 * Telegram's side of the contract on loopback: one bot, some people, their chats.
 *
 *   const platform = createTelegramPlatform({ botToken: '777:abc', botUsername: 'paylink_bot', clock });
 *   await platform.start();            // the bot: TELEGRAM_API_URL = platform.url
 *   const mai = platform.as('Mai');    // or as(1001); seed: Mai 1001, Sam 1002, Ann 2001, Viktor 3001
 *   await mai.says('bot', '/start');   // places: 'bot', -5001 or 'Lotus sales', 2001 or 'Ann' (their own talk)
 *   const card = await mai.waits((m) => m.last('bot', 'Open'));   // ShownMessage: text, buttons, keyboard, entities ...
 *   await mai.presses(card, 'Copy');   // { kind: 'copied', text } | opened | switched | answered { notice } | unanswered
 *   await mai.presses(card, 'Cancel', { asSeen: true, data: 'v1:forged' });   // before an edit arrived; a tampered app
 *   mai.sees(-5001); mai.again(card); mai.notices(); mai.edits(message, text); mai.deletes(message); mai.says(-5001, '/paylink', { replyTo, threadId, forwardedFrom, contact, photo, album, anonymously, asChannel })
 *   const offer = await mai.searchesInline('Ann', '20 usd coffee'); await mai.chooses(offer)
 *   mai.opens('https://t.me/paylink_bot?start=x'); mai.blocksBot(); mai.addsBotTo(-5001, 'administrator');
 *   mai.removesBotFrom(-5001); mai.upgradesToSupergroup(-5001); mai.connectsBusiness({ deleteAll: true })
 *   platform.failNext('sendMessage', { kind: 'hang_up', afterEffect: true }); platform.changeSettings({ apiVersion: '7.1' })
 *   platform.hold() / release(); platform.resend(platform.updates().at(-1)); await platform.settled(); platform.clockMoved()
 */
import { createChangeFeed, type NumberedChange } from '../../change-feed.js';
import { createDeadlines, type PlatformClock } from '../../deadlines.js';
import { createPlannedFaults } from '../../planned-faults.js';
import type { JsonObject } from '../../protocol.js';
import type { TelegramChange, TelegramSettings, TelegramSnapshot } from '../../telegram-protocol.js';
import type { UpdateKind } from '../../telegram-shapes.js';
import { waitFor } from '../../wait-for.js';
import type { ApiVersion } from '../api-version.js';
import type { TelegramContext } from '../context/platform-context.js';
import { buildTelegramState } from '../context/telegram-state.js';
import type { BotApiFault } from '../faults.js';
import { buildTelegramSnapshot } from '../person/snapshot.js';
import { createTelegramActor, type TelegramActor } from '../person/telegram-actor.js';
import { createRateLimiter } from '../rate-limiter.js';
import { defaultTelegramSeed, type TelegramSeed } from '../telegram-seed.js';
import { createUpdates } from '../updates/create-updates.js';
import { buildServer } from './server.js';
import { createTelegramMemory, type TelegramMemory } from './telegram-memory.js';

export interface TelegramPlatformOptions {
  /** The only token the server takes: "123456:ABC"; the number is the bot's id. */
  botToken: string;
  botUsername: string;
  /** As if the bot had called setWebhook; otherwise updates wait for setWebhook or getUpdates. */
  webhookUrl?: string;
  webhookSecret?: string;
  clock: PlatformClock;
  /** "10.3" unless another server is played. */
  apiVersion?: ApiVersion;
  seed?: TelegramSeed;
  settings?: Partial<Omit<TelegramSettings, 'apiVersion'>>;
  fetch?: typeof fetch;
}

export interface TelegramPlatform extends TelegramMemory {
  /** "http://127.0.0.1:PORT" once started. */
  readonly url: string;
  /** Listens on 127.0.0.1; port 0 (the default) takes a free one. */
  start(port?: number): Promise<void>;
  stop(): Promise<void>;
  /** Telegram as it was at the start; settings and the webhook stay, updates count on. */
  reset(): void;
  /** Call after the clock was moved forward: waits that ended by it end now. Answers the time it is. */
  clockMoved(): Date;
  settings(): TelegramSettings;
  changeSettings(settings: Partial<TelegramSettings>): TelegramSettings;
  /** The next `times` calls of that method fail so. */
  failNext(method: string, fault: BotApiFault, times?: number): void;
  subscribe(listener: (record: NumberedChange<TelegramChange>) => void): () => void;
  snapshot(viewerId: number): TelegramSnapshot;
  /** By id or first name. */
  as(person: number | string): TelegramActor;
  /** The content of a picture or file. */
  readFile(fileId: string): { mimetype: string; bytes: Buffer } | undefined;
  /** The newest thousand updates, as they went out, oldest first. */
  updates(): JsonObject[];
  /** An update that no action here leads to; `lane` keeps it in order with others of the same. */
  sendUpdate(kind: UpdateKind, payload: JsonObject, lane?: string): void;
  /** Hands one over again, at once and beside all order; answers the HTTP status, or 0 without one. */
  resend(update: JsonObject): Promise<number>;
  /** Nothing goes out until `release`: a bot finds it all after a pause. */
  hold(): void;
  release(): void;
  /** Ends when every update was handed over. */
  settled(withinMs?: number): Promise<void>;
}

export function createTelegramPlatform(options: TelegramPlatformOptions): TelegramPlatform {
  let url = '';
  const faults = createPlannedFaults<BotApiFault>();
  const ctx = buildContext(options);
  const server = buildServer({ ctx, botToken: options.botToken, faults });
  if (options.webhookUrl !== undefined) {
    ctx.updates.setWebhook({ url: options.webhookUrl, secret: options.webhookSecret, maxConnections: 40 });
  }

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
    reset() {
      for (const part of [ctx.updates, ctx.limiter, faults]) part.clear();
      ctx.state = buildTelegramState(ctx.seed, ctx.bot.id, ctx.state.settings);
      ctx.changes.publish({ type: 'telegram_reset' });
    },
    failNext: (method, fault, times) => faults.next(method, fault, times),
    ...buildControls(ctx),
    ...buildViewing(ctx),
    ...buildUpdateControls(ctx),
    ...createTelegramMemory(ctx),
  };
}

function buildControls(ctx: TelegramContext) {
  return {
    clockMoved() {
      ctx.deadlines.runDue();
      const now = ctx.clock.now();
      ctx.changes.publish({ type: 'clock_moved', now: now.toISOString() });
      return now;
    },
    settings: () => ({ ...ctx.state.settings }),
    changeSettings(settings: Partial<TelegramSettings>) {
      Object.assign(ctx.state.settings, settings);
      ctx.changes.publish({ type: 'settings_changed' });
      return { ...ctx.state.settings };
    },
  };
}

function buildViewing(ctx: TelegramContext) {
  return {
    subscribe: (listener: (record: NumberedChange<TelegramChange>) => void) =>
      ctx.changes.subscribe(listener),
    snapshot: (viewerId: number) => buildTelegramSnapshot(ctx, viewerId),
    as(person: number | string) {
      const found = [...ctx.state.people.values()].find(({ user }) => user.first_name === person);
      return createTelegramActor(ctx, found?.user.id ?? Number(person));
    },
    readFile(fileId: string) {
      const file = ctx.state.files.get(fileId);
      return file === undefined ? undefined : { mimetype: file.mimetype, bytes: file.bytes };
    },
  };
}

function buildUpdateControls(ctx: TelegramContext) {
  return {
    updates: () => ctx.updates.sent(),
    sendUpdate: (kind: UpdateKind, payload: JsonObject, lane = 'others') =>
      ctx.updates.add(kind, payload, lane),
    async resend(update: JsonObject) {
      const delivery = await ctx.updates.resend(update);
      return delivery.kind === 'answered' ? delivery.status : 0;
    },
    hold: () => ctx.updates.hold(),
    release: () => ctx.updates.release(),
    async settled(withinMs = 30_000) {
      const look = () => (ctx.updates.isSettled() ? true : undefined);
      await waitFor(ctx.changes, { look, words: 'every update handed over', withinMs });
    },
  };
}

function buildContext(options: TelegramPlatformOptions): TelegramContext {
  const { clock, botToken, botUsername } = options;
  const seed = options.seed ?? defaultTelegramSeed;
  const botId = Number(botToken.split(':')[0]);
  const deadlines = createDeadlines(clock);
  const changes = createChangeFeed<TelegramChange>(clock);
  const settings: TelegramSettings = {
    rateLimits: false,
    hearsGroups: false,
    ...options.settings,
    apiVersion: options.apiVersion ?? '10.3',
  };
  const ids = { last: 0 };
  return {
    seed,
    bot: { id: botId, is_bot: true, first_name: seed.bot.firstName, username: botUsername },
    clock,
    deadlines,
    changes,
    limiter: createRateLimiter(clock),
    updates: createUpdates({
      clock,
      deadlines,
      fetch: options.fetch ?? fetch,
      onSent: ({ id, kind }, outcome, tries) =>
        changes.publish({ type: 'update_sent', updateId: id, kind, outcome, tries }),
    }),
    state: buildTelegramState(seed, botId, settings),
    ids,
    newId: () => String(4_000_000_000_000 + ++ids.last),
  };
}
