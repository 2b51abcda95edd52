import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import { OWN_PROVIDERS } from '../../../ports/gateway-accounts.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage, wordsForRequest } from '../page-language.js';
import { buildGatewaysPage, type GatewaysQuestion } from '../pages/gateways-page.js';
import type { GatewaysPageContext } from '../pages/gateways-page-parts.js';
import type { RemoveProblem } from '../pages/gateways-page-remove.js';
import { buildPageOver } from '../pages/page-over.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { toKeys } from './gateway-keys-form.js';

type GatewaysPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const PATH = '/connect/:token';
const PER_MINUTE = 60;

const querySchema = z.object({
  add: z.enum(OWN_PROVIDERS).optional().catch(undefined),
  remove: z.string().max(100).optional().catch(undefined),
  done: z.enum(['connected', 'secret', 'removed', 'mode']).optional().catch(undefined),
});
const accountSchema = z.object({ accountId: z.string().max(100) });
const secretSchema = accountSchema.extend({ secret: z.string().max(500) });
const modeSchema = z.object({ mode: z.enum(['test', 'live']) });
/** https://docs.stripe.com/webhooks#verify-official-libraries */
const SIGNING_SECRET = /^whsec_[\x21-\x7e]+$/;

/** The page where an owner connects gateways, by an address that changes with each change. */
export function addGatewaysPageRoutes(server: FastifyInstance, options: GatewaysPageOptions): void {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  const show = makeShow(options);

  server.get(
    PATH,
    { config },
    orOver(async (request, reply) => {
      const { done, ...asked } = querySchema.parse(request.query);
      const shown = {
        question: toQuestion(asked),
        done: done === 'mode' ? 'other' : (done ?? null),
      } as const;
      return show(request, reply, shown);
    }),
  );
  for (const [name, handle] of Object.entries(makeHandles(options, show))) {
    server.post(
      `${PATH}/${name}`,
      { config },
      orOver(async (request, reply) => {
        requireSameOrigin(request, options.publicUrl);
        return handle(request, reply);
      }),
    );
  }
}

function toQuestion({ add, remove }: Omit<z.infer<typeof querySchema>, 'done'>): GatewaysQuestion {
  if (add !== undefined) return { kind: 'connect', draft: { provider: add, mode: 'test', problem: null } };
  return remove === undefined ? null : { kind: 'remove', accountId: remove, problem: null };
}

/** What the forms of the page do, by the end of their address. */
function makeHandles({ services }: GatewaysPageOptions, show: Show): Readonly<Record<string, Handle>> {
  return {
    async account(request, reply) {
      const { provider, mode, keys } = toKeys(request.body);
      const outcome =
        keys === null
          ? ({ kind: 'refused', problem: 'missing' } as const)
          : await services.connectAccount(request.params.token, { keys, mode });
      if (outcome.kind === 'connected') return goOn(reply, outcome.nextToken, 'connected');
      const draft = { provider, mode, problem: outcome.problem };
      return show(request, reply.code(400), { question: { kind: 'connect', draft } });
    },

    async secret(request, reply) {
      const { accountId, secret } = parseBody(secretSchema, request.body);
      const given = { accountId, secret: secret.trim() };
      if (!SIGNING_SECRET.test(given.secret))
        return show(request, reply.code(400), { badSecretOf: accountId });
      return goOn(reply, await services.keepWebhookSecret(request.params.token, given), 'secret');
    },

    remove: makeRemove(services, show),

    async review(request, reply) {
      return reply.redirect(await services.leadToReview(request.params.token), 303);
    },

    mode: makeSwitchMode(services, show),
  };
}

function makeRemove(services: GatewaysPageOptions['services'], show: Show): Handle {
  return async (request, reply) => {
    const { accountId } = parseBody(accountSchema, request.body);
    const refuse = (status: number, problem: RemoveProblem) =>
      show(request, reply.code(status), { question: { kind: 'remove', accountId, problem } });
    try {
      const removed = await services.removeAccount(request.params.token, accountId);
      return removed.kind === 'in_use'
        ? await refuse(409, removed)
        : goOn(reply, removed.nextToken, 'removed');
    } catch (error) {
      // The page says so.
      if (!isAppError(error, 'provider_unavailable')) throw error;
      return refuse(503, { kind: 'unavailable' });
    }
  };
}

function makeSwitchMode(services: GatewaysPageOptions['services'], show: Show): Handle {
  return async (request, reply) => {
    const { mode } = parseBody(modeSchema, request.body);
    try {
      return goOn(reply, await services.changeModeOnPage(request.params.token, mode), 'mode');
    } catch (error) {
      // The page says why.
      if (!isAppError(error, 'live_mode_refused')) throw error;
      return show(request, reply.code(403), {});
    }
  };
}

type Handle = (request: TokenRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** One page for whoever comes too late. */
function orOver(handle: Handle): Handle {
  return async (request, reply) => {
    try {
      return await handle(request, reply);
    } catch (error) {
      if (!isAppError(error, 'page_gone')) throw error;
      return sendPage(reply.code(404), buildPageOver(wordsForRequest(request)));
    }
  };
}

function goOn(reply: FastifyReply, token: string, done: string): FastifyReply {
  return reply.redirect(`/connect/${token}?done=${done}`, 303);
}

interface Shown extends Partial<Pick<GatewaysPageContext, 'done' | 'badSecretOf'>> {
  readonly question?: GatewaysQuestion;
}

type Show = (request: TokenRequest, reply: FastifyReply, shown: Shown) => Promise<FastifyReply>;

function makeShow({ services }: GatewaysPageOptions): Show {
  return async (request, reply, shown) => {
    const { token } = request.params;
    const view = await services.openGatewayPage(token);
    const words = wordsForPage(request, { language: null, merchantLanguage: view.merchantLanguage });
    const { question = null, done = null, badSecretOf = null } = shown;
    const context = { words, path: `/connect/${token}`, done, badSecretOf };
    return sendPage(reply, buildGatewaysPage(view, context, question));
  };
}
