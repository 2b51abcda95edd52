import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage } from '../page-language.js';
import { sayFieldProblems } from '../pages/kyc/kyc-form.js';
import { buildKycIntro } from '../pages/kyc/kyc-intro.js';
import { nextStep } from '../pages/kyc/kyc-page-context.js';
import { buildCheckPage, buildDocumentsPage, buildEmailPage } from '../pages/kyc/kyc-part-page.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sayWhenOver } from '../say-when-over.js';
import { sendPage } from '../send-page.js';
import { makeUploadRoutes } from './kyc-document-routes.js';
import {
  KYC_BELOW,
  KYC_COOKIE,
  type KycPageOptions,
  openPart,
  sendFilled,
  type TokenRequest,
} from './kyc-page-parts.js';
import { makeSavePart } from './kyc-save-part.js';

const PATH = `${KYC_BELOW}/:token`;
const PER_MINUTE = 60;
/** Words of a thousand signs, each of them nine in a form. */
const MAX_BODY_BYTES = 65_536;
const FILLED = ['business', 'trade', 'answers'] as const;

const querySchema = z.object({
  saved: z.literal('1').optional().catch(undefined),
  done: z.enum(['uploaded', 'removed', 'late']).optional().catch(undefined),
  email: z.enum(['sent', 'wrong', 'over', 'too_many', 'failed', 'no_email']).optional().catch(undefined),
});
const codeSchema = z.object({ code: z.string().max(100) });

/** The page where an owner says who the merchant is: opened once, by one browser, for half an hour. */
export function makeKycPageRoutes(options: KycPageOptions): FastifyPluginAsync {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  return async (server) => {
    sayWhenOver(server, 'web.kyc.over');
    for (const [path, handle] of Object.entries(makeViews(options))) {
      server.get(`${PATH}${path}`, { config }, handle);
    }
    for (const [path, handle] of Object.entries(makePosts(options))) {
      server.post(
        `${PATH}${path}`,
        { config, bodyLimit: MAX_BODY_BYTES },
        async (request: TokenRequest, reply) => {
          requireSameOrigin(request, options.publicUrl);
          return handle(request, reply);
        },
      );
    }
    await server.register(makeUploadRoutes(options, { path: PATH, config }));
  };
}

type Handle = (request: TokenRequest, reply: FastifyReply) => Promise<FastifyReply>;
type Handles = Readonly<Record<string, Handle>>;

function makeViews(options: KycPageOptions): Handles {
  const filled = FILLED.map((step): [string, Handle] => [
    `/${step}`,
    async (request, reply) => {
      const { context } = await openPart(options, { request, reply, step });
      if (!context.view.mayChange) return reply.redirect(`${context.path}/check`, 303);
      const { saved } = querySchema.parse(request.query);
      return sendFilled(reply, { ...context, step }, { notice: saved === undefined ? null : 'gaps' });
    },
  ]);
  return {
    '': makeStart(options),
    ...Object.fromEntries(filled),

    async '/email'(request, reply) {
      const { context } = await openPart(options, { request, reply, step: 'email' });
      const { email = null } = querySchema.parse(request.query);
      return sendPage(reply, buildEmailPage(context, email));
    },

    async '/documents'(request, reply) {
      const { context } = await openPart(options, { request, reply, step: 'documents' });
      if (!context.view.mayChange) return reply.redirect(`${context.path}/check`, 303);
      const { done = null } = querySchema.parse(request.query);
      const problems = sayFieldProblems(context, 'documents', []);
      return sendPage(reply, buildDocumentsPage(context, { problems, refused: null, notice: done }));
    },

    async '/check'(request, reply) {
      const { context } = await openPart(options, { request, reply, step: 'check' });
      const { done = null } = querySchema.parse(request.query);
      return sendPage(reply, buildCheckPage(context, done));
    },
  };
}

/** Says what it is about until it is opened, and goes to the first part that lacks something from then on. */
function makeStart(options: KycPageOptions): Handle {
  const { services } = options;
  return async (request, reply) => {
    const { token } = request.params;
    const { actor, isOpen } = await services.findKycPageOwner(token, KYC_COOKIE.read(request));
    const view = await services.openKycPage(actor);
    const path = `${KYC_BELOW}/${token}`;
    if (isOpen) return reply.redirect(`${path}/${view.mayChange ? 'business' : 'check'}`, 303);
    const words = wordsForPage(request, { language: null, merchantLanguage: view.merchantLanguage });
    return sendPage(reply, buildKycIntro({ words, path, merchantName: view.merchantName }));
  };
}

function makePosts(options: KycPageOptions): Handles {
  const { services, publicUrl } = options;
  const saves = FILLED.map((step) => [`/${step}`, makeSavePart(options, step)] as const);
  return {
    ...Object.fromEntries(saves),

    async '/begin'(request, reply) {
      const { token } = request.params;
      const session = await services.beginKycPage(token);
      KYC_COOKIE.set(reply, session, { slug: token, below: KYC_BELOW, publicUrl });
      return reply.redirect(`${KYC_BELOW}/${token}`, 303);
    },

    async '/email/send'(request, reply) {
      const { actor, context } = await openPart(options, { request, reply, step: 'email' });
      const outcome = await services.sendEmailCode(actor, context.words.language);
      return reply.redirect(`${context.path}/email?email=${outcome}`, 303);
    },

    async '/email'(request, reply) {
      const { actor, context } = await openPart(options, { request, reply, step: 'email' });
      const { code } = parseBody(codeSchema, request.body);
      const outcome = await services.confirmEmail(actor, { code, place: 'page' });
      const step = outcome === 'confirmed' ? nextStep('email', context.view) : `email?email=${outcome}`;
      return reply.redirect(`${context.path}/${step}`, 303);
    },

    async '/send-in'(request, reply) {
      const { actor, context } = await openPart(options, { request, reply, step: 'check' });
      try {
        await services.submitKyc(actor, 'page');
      } catch (error) {
        // The page says what is missing, or how it stands by now.
        if (!isAppError(error, 'kyc_incomplete') && !isAppError(error, 'kyc_not_now')) throw error;
      }
      return reply.redirect(`${context.path}/check`, 303);
    },
  };
}
