import type { FastifyInstance } from 'fastify';
import { findGluedSlug } from '../../../domain/link/slug.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { keepChosenLanguage, wordsForPage } from '../page-language.js';
import { buildPayPage, fingerprintPayPage } from '../pages/pay-page.js';
import { sendPage } from '../send-page.js';
import { awaitNews } from './await-news.js';
import type { AskGateway } from './make-ask-gateway.js';
import { makeShowPage } from './make-show-page.js';
import { PRESS_COOKIE } from './press-cookie.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';
import { viewForBrowser } from './tried-cookie.js';

type PayPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'logger' | 'payPageLimitPerMinute'>;

/** The customer's page: it asks, and it shows how things stand. */
export function addPayPageRoutes(
  server: FastifyInstance,
  { services, publicUrl, logger, payPageLimitPerMinute }: PayPageOptions,
  askGateway: AskGateway,
): void {
  const showPage = makeShowPage(publicUrl);
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.get('/p/:slug', { config }, async (request: SlugRequest, reply) => {
    const glued = findGluedSlug(request.params.slug);
    if (glued !== null) return reply.redirect(`/p/${glued}`, 302);
    const slug = getSlugOrThrow(request);
    const shown = PRESS_COOKIE.read(request);
    if (shown === null) {
      const view = viewForBrowser(await services.openPayPage(slug), request);
      if (view.successorSlug !== null) return reply.redirect(`/p/${view.successorSlug}`, 302);
      keepChosenLanguage(request, reply, { slug, publicUrl });
      return sendPage(reply, showPage(wordsForPage(request, view), view, slug));
    }
    const read = async () => viewForBrowser(await services.openPayPage(slug), request);
    // Back from the gateway: what its message has not told yet is asked for.
    askGateway(slug).catch((error: unknown) => logger.error({ err: error }, 'asking for a customer failed'));
    const { view, isNews } = await awaitNews(read, shown);
    PRESS_COOKIE.clear(reply, { slug, publicUrl });
    if (view.successorSlug !== null) return reply.redirect(`/p/${view.successorSlug}`, 302);
    keepChosenLanguage(request, reply, { slug, publicUrl });
    const words = wordsForPage(request, view);
    const pressed = isNews ? null : 'not_confirmed';
    return sendPage(reply, buildPayPage(view, { words, slug, publicUrl, pressed }));
  });

  // An open page asks every few seconds: neighbours behind one address must still get the page itself.
  const followConfig = { rateLimit: limitPerMinute((payPageLimitPerMinute ?? 60) * 10) };
  server.get('/p/:slug/state', { config: followConfig }, async (request: SlugRequest) => ({
    shows: fingerprintPayPage(viewForBrowser(await services.openPayPage(getSlugOrThrow(request)), request)),
  }));
}
