import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { KEY_PAGE_PATH } from '../../../service/keys/invite-to-key.js';
import type { KeyPageView } from '../../../service/keys/key-page.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage } from '../page-language.js';
import { buildKeyIntro, buildKeyShown } from '../pages/key-page.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sayWhenOver } from '../say-when-over.js';
import { sendPage } from '../send-page.js';

type KeyPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const PATH = `${KEY_PAGE_PATH}/:token`;
const PER_MINUTE = 60;

/** The page that shows the secret of a key, once: whatever follows addresses by itself uses nothing up. */
export function makeKeyPageRoutes({ services, publicUrl }: KeyPageOptions): FastifyPluginAsync {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };
  const wordsFor = (request: TokenRequest, { merchantLanguage }: KeyPageView) =>
    wordsForPage(request, { language: null, merchantLanguage });
  return async (server) => {
    sayWhenOver(server, 'web.key.over');

    server.get(PATH, { config }, async (request: TokenRequest, reply) => {
      const { token } = request.params;
      const view = await services.openKeyPage(token);
      const path = `${KEY_PAGE_PATH}/${token}`;
      return sendPage(reply, buildKeyIntro(view, { words: wordsFor(request, view), path }));
    });

    server.post(PATH, { config }, async (request: TokenRequest, reply) => {
      requireSameOrigin(request, publicUrl);
      const shown = await services.showKey(request.params.token);
      return sendPage(reply, buildKeyShown(shown, { words: wordsFor(request, shown), publicUrl }));
    });
  };
}
