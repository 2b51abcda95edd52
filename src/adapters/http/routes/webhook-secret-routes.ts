import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { SECRET_PAGE_PATH, type SecretPageView } from '../../../service/webhooks/secret-page.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage } from '../page-language.js';
import { buildSecretIntro, buildSecretShown } from '../pages/webhook-secret-page.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sayWhenOver } from '../say-when-over.js';
import { sendPage } from '../send-page.js';

type SecretPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const PATH = `${SECRET_PAGE_PATH}/:token`;
const PER_MINUTE = 60;

/** The page that shows the secret of an address once, to the owner who asked in a chat. */
export function makeWebhookSecretRoutes({ services, publicUrl }: SecretPageOptions): FastifyPluginAsync {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  const wordsFor = (request: TokenRequest, { merchantLanguage }: SecretPageView) =>
    wordsForPage(request, { language: null, merchantLanguage });
  return async (server) => {
    sayWhenOver(server, 'web.secret.over');

    server.get(PATH, { config }, async (request: TokenRequest, reply) => {
      const { token } = request.params;
      const view = await services.openSecretPage(token);
      const path = `${SECRET_PAGE_PATH}/${token}`;
      return sendPage(reply, buildSecretIntro(view, { words: wordsFor(request, view), path }));
    });

    server.post(PATH, { config }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const shown = await services.showEndpointSecret(request.params.token);
      return sendPage(reply, buildSecretShown(shown, wordsFor(request, shown)));
    });
  };
}
