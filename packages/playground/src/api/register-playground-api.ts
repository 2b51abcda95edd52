import type { FastifyInstance } from 'fastify';
import { ZodError, z } from 'zod';
import type {
  Beginning,
  ChangeLocaleRequest,
  GiveFileRequest,
  InboxActRequest,
  InboxMessage,
  MoveClockRequest,
  PlatformSettings,
  ResetRequest,
} from '../protocol.js';
import { playgroundPaths } from '../protocol.js';
import type { SlackPlatform } from '../slack/platform/slack-platform.js';
import { SlackApiError } from '../slack/slack-api-error.js';
import type { TelegramPlatform } from '../telegram/platform/telegram-platform.js';
import { assertSameOrigin } from './assert-same-origin.js';
import { parsePerformRequest } from './parse-perform-request.js';
import { registerTelegramApi } from './register-telegram-api.js';
import { streamChanges } from './stream-changes.js';

/** What the page's addresses work with. */
export interface PlaygroundParts {
  platform: SlackPlatform;
  /** Null: the page has no Telegram. */
  telegram: TelegramPlatform | null;
  /** Where people reach it; other host names but loopback's are refused. */
  publicUrl: string;
  /** What would have reached customers, oldest first. */
  listInbox(): Promise<InboxMessage[]>;
  /** The HTML of a mail with its pictures in it; undefined: there is no such mail. */
  readMail(messageId: string): Promise<string | undefined>;
  /** One of a message's own acts. */
  actOnInbox(messageId: string, actId: string): Promise<void>;
  /** Moves the clock of everything but the platforms, which follow by themselves. */
  moveClock(byMs: number): Promise<void>;
  /** Empties everything but the platforms, which follow by themselves. */
  reset(): Promise<void>;
  /** Puts into them what they begin with. */
  begin(beginning: Beginning): Promise<void>;
}

/** A mail may bring its style and small pictures, and can run nothing. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  'sandbox allow-popups allow-popups-to-escape-sandbox';
/** A long form: every field of it full, in letters of three bytes. */
const BODY_LIMIT_BYTES = 512 * 1024;
/** The largest that is taken anywhere, and one that is too large, in base64. */
const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
const DAY_MS = 86_400_000;
const ahead = z.int().max(400 * DAY_MS);
const moveClock: z.ZodType<MoveClockRequest> = z.object({ byMs: ahead.positive() });
const inboxAct: z.ZodType<InboxActRequest> = z.object({ id: z.string(), act: z.string() });
const resetRequest: z.ZodType<ResetRequest> = z.object({ to: z.enum(['empty', 'week']) });
const settings = z.object({
  rateLimits: z.boolean().optional(),
  publicPosting: z.boolean().optional(),
  scopes: z.union([z.literal('all'), z.array(z.string())]).optional(),
});
/** As Slack writes them: a language and a country. */
const changeLocale: z.ZodType<ChangeLocaleRequest> = z.object({
  as: z.string(),
  locale: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/),
});
const givenFile: z.ZodType<GiveFileRequest> = z.object({
  name: z.string().min(1).max(255),
  content: z.base64(),
});
const viewer = z.object({ as: z.string() });
const historyQuery = viewer.extend({ channel: z.string(), before: z.string().optional() });

/**
 * The addresses of protocol.ts. Bodies are JSON only and requests of other sites are refused, since whoever reaches
 * these addresses acts as anyone. A request that breaks the protocol is 400, `{ error, message }`.
 */
export async function registerPlaygroundApi(server: FastifyInstance, parts: PlaygroundParts): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request) => assertSameOrigin(request.headers, parts.publicUrl));
    scope.setErrorHandler((error, _request, reply) => reply.code(400).send(describeFault(error)));
    let resetting = Promise.resolve();
    const reset = (to: Beginning) => {
      resetting = beginAnew(parts, to);
      return resetting;
    };
    // A page hears of a reset before there is something new to be seen.
    const whenBegun = () => resetting.catch(() => undefined);
    registerReading(scope, { ...parts, whenBegun });
    registerDoing(scope, parts, reset);
    if (parts.telegram !== null) registerTelegramApi(scope, parts.telegram);
  });
}

/** What breaks the protocol; what else failed is thrown on. */
function describeFault(error: unknown): { readonly error: string; readonly message: string } {
  if (error instanceof ZodError) return { error: 'invalid_request', message: z.prettifyError(error) };
  if (error instanceof SlackApiError) return { error: error.code, message: error.message };
  throw error;
}

function registerReading(
  scope: FastifyInstance,
  parts: PlaygroundParts & { readonly whenBegun: () => Promise<void> },
): void {
  const { platform, listInbox, readMail } = parts;
  scope.get(playgroundPaths.snapshot, async ({ query }) => {
    const { as } = viewer.parse(query);
    await parts.whenBegun();
    return platform.snapshot(as);
  });
  scope.get(playgroundPaths.history, async ({ query }) => {
    const { as, channel, before } = historyQuery.parse(query);
    const page = before === undefined ? {} : { before };
    return platform.history(as, { channelId: channel, ...page });
  });
  scope.get(playgroundPaths.changes, async (request, reply) => {
    const { as } = viewer.parse(request.query);
    reply.hijack();
    streamChanges(parts, as, { request: request.raw, response: reply.raw });
  });
  scope.get(playgroundPaths.inbox, async () => listInbox());
  scope.get(`${playgroundPaths.mails}:id`, async ({ params }, reply) => {
    const { id } = z.object({ id: z.string() }).parse(params);
    const html = await readMail(id);
    if (html === undefined)
      return reply.code(404).send({ error: 'mail_not_found', message: 'No such mail.' });
    reply.header('content-security-policy', MAIL_POLICY).header('x-frame-options', 'SAMEORIGIN');
    // Its links would else open in the frame, where no page of ours lets itself be shown.
    return reply
      .type('text/html; charset=utf-8')
      .send(html.replace('<head>', '<head><base target="_blank">'));
  });
  registerFiles(scope, platform);
}

function registerFiles(scope: FastifyInstance, platform: SlackPlatform): void {
  scope.get(`${playgroundPaths.files}:id`, async ({ params }, reply) => {
    const file = platform.readFile(z.object({ id: z.string() }).parse(params).id);
    if (file === undefined)
      return reply.code(404).send({ error: 'file_not_found', message: 'No such file.' });
    return reply.type(file.mimetype).header('x-content-type-options', 'nosniff').send(file.bytes);
  });
}

async function beginAnew({ platform, telegram, ...parts }: PlaygroundParts, to: Beginning): Promise<void> {
  await parts.reset();
  await platform.reset();
  telegram?.reset();
  await parts.begin(to);
}

function registerDoing(
  scope: FastifyInstance,
  parts: PlaygroundParts,
  reset: (to: Beginning) => Promise<void>,
): void {
  const { platform } = parts;
  scope.post(playgroundPaths.perform, { bodyLimit: BODY_LIMIT_BYTES }, async ({ body }) => {
    const { as, action } = parsePerformRequest(body);
    return platform.perform(as, action);
  });
  scope.post(playgroundPaths.giveFile, { bodyLimit: FILE_LIMIT_BYTES }, async ({ body }) => {
    const { name, content } = givenFile.parse(body);
    return { id: platform.giveFile({ name, bytes: Buffer.from(content, 'base64') }) };
  });
  scope.post(playgroundPaths.settings, async ({ body }) =>
    platform.changeSettings(settings.parse(body) as Partial<PlatformSettings>),
  );
  scope.post(playgroundPaths.clock, async ({ body }) => {
    await parts.moveClock(moveClock.parse(body).byMs);
    parts.telegram?.clockMoved();
    return { now: platform.clockMoved().toISOString() };
  });
  scope.post(playgroundPaths.locale, async ({ body }) => {
    const { as, locale } = changeLocale.parse(body);
    await platform.changeLocale(as, locale);
    return {};
  });
  registerInbox(scope, parts);
  scope.post(playgroundPaths.reset, async ({ body }) => {
    const { to } = resetRequest.parse(body);
    await reset(to);
    return {};
  });
}

function registerInbox(scope: FastifyInstance, parts: PlaygroundParts): void {
  scope.post(playgroundPaths.inbox, async ({ body }, reply) => {
    const { id, act } = inboxAct.parse(body);
    const find = async () => (await parts.listInbox()).find((message) => message.id === id);
    // A page that was not looked at since may show buttons that make no sense any more.
    if ((await find())?.acts.some((offered) => offered.id === act) !== true)
      return reply.code(404).send({ error: 'act_not_found', message: 'That is not possible any more.' });
    await parts.actOnInbox(id, act);
    return find();
  });
}
