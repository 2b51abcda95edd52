import { z } from 'zod';
import type { JsonObject } from '../../protocol.js';
import type { UpdateKind } from '../../telegram-shapes.js';
import { badRequest } from '../bot-api-error.js';
import { toJson } from '../state/to-api-message.js';
import { arg } from './arguments.js';
import { type BotMethod, defineMethod } from './define-method.js';

/** What the bot asks for; kinds that nothing here leads to are asked for in vain. */
const allowedUpdates = z.array(z.string(), 'must be of type Array').optional();

const getUpdates = defineMethod({
  params: z.strictObject({
    offset: arg.integer.optional(),
    limit: arg.integer.optional(),
    timeout: arg.integer.optional(),
    allowed_updates: allowedUpdates,
  }),
  async run(ctx, args): Promise<JsonObject[]> {
    ctx.updates.allow(args.allowed_updates as UpdateKind[] | undefined);
    const limit = Math.min(100, Math.max(1, args.limit ?? 100));
    const timeoutSeconds = Math.min(50, Math.max(0, args.timeout ?? 0));
    const found = await ctx.updates.poll({ offset: args.offset ?? 0, limit, timeoutSeconds });
    return found.map(({ body }) => body);
  },
});

const setWebhook = defineMethod({
  params: z.strictObject({
    url: arg.text,
    ip_address: arg.text.optional(),
    max_connections: arg.integer.optional(),
    allowed_updates: allowedUpdates,
    drop_pending_updates: arg.flag.optional(),
    secret_token: arg.text.optional(),
  }),
  run(ctx, args) {
    if (args.url !== '') assertUrl(args.url);
    if (args.secret_token !== undefined) assertSecret(args.secret_token);
    if (args.drop_pending_updates === true) ctx.updates.dropPending();
    ctx.updates.allow(args.allowed_updates as UpdateKind[] | undefined);
    const maxConnections = Math.min(100, Math.max(1, args.max_connections ?? 40));
    if (args.url === '') ctx.updates.deleteWebhook();
    else ctx.updates.setWebhook({ url: args.url, secret: args.secret_token || undefined, maxConnections });
    return true;
  },
});

/** As the server that one runs oneself: plain HTTP on this machine is taken too. */
function assertUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined) throw badRequest('invalid webhook URL specified');
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
  if (parsed.protocol !== 'https:' && !(parsed.protocol === 'http:' && isHere)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!isHere && !['', '443', '80', '88', '8443'].includes(parsed.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}

function assertSecret(secret: string): void {
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
}

const deleteWebhook = defineMethod({
  params: z.strictObject({ drop_pending_updates: arg.flag.optional() }),
  run(ctx, args) {
    if (args.drop_pending_updates === true) ctx.updates.dropPending();
    ctx.updates.deleteWebhook();
    return true;
  },
});

const getWebhookInfo = defineMethod({
  params: z.strictObject({}),
  run(ctx) {
    const { webhook, pending, allowed, lastError } = ctx.updates.info();
    return toJson({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: pending,
      max_connections: webhook?.maxConnections,
      allowed_updates: allowed,
      last_error_date: lastError === null ? undefined : Math.floor(lastError.atMs / 1000),
      last_error_message: lastError?.message,
    });
  },
});

export const updateMethods: Record<string, BotMethod> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};
