import type { JsonObject } from '../../protocol.js';
import type { PlatformContext } from '../context/platform-context.js';
import { SlackApiError } from '../slack-api-error.js';
import { authMethods } from './auth.js';
import { chatMethods } from './chat.js';
import { conversationsMethods } from './conversations.js';
import type { ApiMethod } from './define-method.js';
import { filesMethods } from './files.js';
import type { RateLimiter } from './rate-limiter.js';
import { reactionsMethods } from './reactions.js';
import { usersMethods } from './users.js';
import { viewsMethods } from './views.js';

const methods: Record<string, ApiMethod> = {
  ...authMethods,
  ...chatMethods,
  ...conversationsMethods,
  ...filesMethods,
  ...reactionsMethods,
  ...usersMethods,
  ...viewsMethods,
};

export interface ApiRequest {
  method: string;
  /** Of the Authorization header, or the `token` argument. */
  token: string | undefined;
  args: JsonObject;
}

/** Runs one Web API call; throws {@link SlackApiError} for what Slack would refuse. */
export function callMethod(ctx: PlatformContext, limiter: RateLimiter, request: ApiRequest): JsonObject {
  const method = methods[request.method];
  if (method === undefined)
    throw new SlackApiError('unknown_method', { fields: { req_method: request.method } });
  if (request.method !== 'api.test') assertToken(ctx, request.token);
  assertScope(ctx, method);
  if (ctx.state.settings.rateLimits) limiter.count(request.method, method, request.args);
  return { ok: true, ...method.call(ctx, request.args) };
}

function assertToken(ctx: PlatformContext, token: string | undefined): void {
  if (token === undefined || token === '') throw new SlackApiError('not_authed');
  if (token !== ctx.botToken) throw new SlackApiError('invalid_auth');
}

function assertScope(ctx: PlatformContext, method: ApiMethod): void {
  const { scopes } = ctx.state.settings;
  if (scopes === 'all' || method.scopes.length === 0) return;
  if (method.scopes.some((scope) => scopes.includes(scope))) return;
  throw new SlackApiError('missing_scope', {
    fields: { needed: method.scopes.join(','), provided: scopes.join(',') },
  });
}
