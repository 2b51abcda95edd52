import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import type { DocumentType, KycDocument } from '../../../domain/kyc/kyc-document.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { createPageCookie } from '../page-cookie.js';
import { wordsForRequest } from '../page-language.js';
import { buildLookPage } from '../pages/kyc/look-page.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sayWhenOver } from '../say-when-over.js';
import { sendPage } from '../send-page.js';

type LookOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const BELOW = '/kyc-document';
const PATH = `${BELOW}/:token`;
const PER_MINUTE = 30;

/** What the one browser has that opened the page. */
const LOOK_COOKIE = createPageCookie({ name: 'paylink_look', value: '[\\w-]{22,64}', maxAgeSeconds: 5 * 60 });

const CONTENT_TYPES: Readonly<Record<DocumentType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** Nothing that stands in a file runs or loads anything; the browser's own viewer may draw it. */
const FILE_POLICY = [
  "default-src 'none'",
  "object-src 'self'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'none'",
].join('; ');

/** The page where a reviewer looks at a document: opened once, by one browser, for five minutes. */
export function makeLookRoutes({ services, publicUrl }: LookOptions): FastifyPluginAsync {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  return async (server) => {
    sayWhenOver(server, 'web.look.over');

    server.get(PATH, { config }, async (request: TokenRequest, reply) => {
      const { token } = request.params;
      const view = await services.findLook(token, LOOK_COOKIE.read(request));
      const words = wordsForRequest(request);
      return sendPage(reply, buildLookPage(view, { words, path: `${BELOW}/${token}` }));
    });

    server.post(PATH, { config }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const { token } = request.params;
      const session = await services.beginLook(token);
      LOOK_COOKIE.set(reply, session, { slug: token, below: BELOW, publicUrl });
      return reply.redirect(`${BELOW}/${token}`, 303);
    });

    // Each answer is one look, so that none is given to whoever asks for the headers alone.
    server.get(`${PATH}/file`, { config, exposeHeadRoute: false }, async (request: TokenRequest, reply) => {
      const session = LOOK_COOKIE.read(request);
      if (session === null) throw new AppError('page_gone');
      const document = await services.lookAtDocument(session);
      return reply
        .header('content-security-policy', FILE_POLICY)
        .header('content-disposition', nameFile(document))
        .type(CONTENT_TYPES[document.type])
        .send(document.bytes);
    });
  };
}

/** In ASCII for what reads no other, and as it is: https://www.rfc-editor.org/rfc/rfc6266#appendix-D */
function nameFile({ name }: KycDocument): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
