import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { fingerprintPayPage } from '../pages/pay-page.js';
import { PRESS_COOKIE } from './press-cookie.js';
import { getSlugOrThrow } from './slug-param.js';
import { TRIED_COOKIE } from './tried-cookie.js';

type ReturnOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

type ReturnRequest = FastifyRequest<{ Params: { slug: string; attemptId: string } }>;

/** What every page shows whose button can be pressed. */
const PRESSED = { state: 'open', declined: null, closing: null, successorSlug: null } as const;

/**
 * The way back from a gateway: leads on to the page, by an address that names no try and can be sent on. A browser that
 * never pressed the button, as one that an app handed over to, has its cookies from here: it sees what the one that
 * pressed would. Of any other try the page is as for everybody.
 */
export function addReturnRoute(server: FastifyInstance, options: ReturnOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.get('/p/:slug/back/:attemptId', { config }, async (request: ReturnRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const { attemptId } = request.params;
    if (await services.isRecentTry(slug, attemptId)) {
      const scope = { slug, publicUrl };
      if (PRESS_COOKIE.read(request) === null) PRESS_COOKIE.set(reply, fingerprintPayPage(PRESSED), scope);
      TRIED_COOKIE.set(reply, attemptId, scope);
    }
    return reply.redirect(`/p/${slug}`, 303);
  });
}
