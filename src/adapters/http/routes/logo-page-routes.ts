import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import type { LogoProblem } from '../../../domain/merchant/logo-problem.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage, wordsForRequest } from '../page-language.js';
import { buildLogoPage } from '../pages/logo-page.js';
import { buildPageOver } from '../pages/page-over.js';
import { readUploadedFile } from '../read-uploaded-file.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendLogo } from '../send-logo.js';
import { sendPage } from '../send-page.js';
import { takeFiles } from '../take-files.js';

type LogoPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const PATH = '/settings/logo/:token';
const PER_MINUTE = 30;
/** Enough to say of most photographs that they are too large; a longer body is not read. */
const MAX_BODY_BYTES = 8_388_608;
const NO_BODY = Buffer.alloc(0);

/** The page where an owner gives a logo, by an address that works once. */
export function makeLogoPageRoutes(options: LogoPageOptions): FastifyPluginAsync {
  const { services, publicUrl } = options;
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  const show = makeShow(options);

  return async (server) => {
    takeFiles(server, (request, reply) => show(request, reply, 'too_large'));

    server.get(PATH, { config }, async (request: TokenRequest, reply) => show(request, reply, null));

    server.get(`${PATH}/picture`, { config }, async (request: TokenRequest, reply) => {
      const logo = await services.findInvitedLogo(request.params.token);
      if (logo === null) throw new AppError('link_not_found');
      return sendLogo(reply, logo);
    });

    server.post(PATH, { config, bodyLimit: MAX_BODY_BYTES }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const { token } = request.params;
      const body = request.body instanceof Buffer ? request.body : NO_BODY;
      const contentType = request.headers['content-type'] ?? '';
      const outcome = await services.giveLogo(token, await readUploadedFile({ contentType, body }, 'logo'));
      if (outcome === 'done' || outcome === 'over') return reply.redirect(`/settings/logo/${token}`, 303);
      return show(request, reply.code(400), outcome);
    });

    server.post(`${PATH}/remove`, { config }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const { token } = request.params;
      await services.takeLogoAway(token);
      return reply.redirect(`/settings/logo/${token}`, 303);
    });
  };
}

type Show = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: LogoProblem | null,
) => Promise<FastifyReply>;

function makeShow({ services }: LogoPageOptions): Show {
  return async (request, reply, problem) => {
    const token = tokenOf(request);
    const view = await services.openLogoPage(token);
    if (view === null) return sendPage(reply.code(404), buildPageOver(wordsForRequest(request)));
    const words = wordsForPage(request, { language: null, merchantLanguage: view.merchantLanguage });
    return sendPage(reply, buildLogoPage(view, { words, token, problem }));
  };
}

function tokenOf({ params }: FastifyRequest): string {
  const token = typeof params === 'object' && params !== null && 'token' in params ? params.token : null;
  return typeof token === 'string' ? token : '';
}
