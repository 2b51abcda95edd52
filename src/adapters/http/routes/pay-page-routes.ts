import type { FastifyInstance } from 'fastify';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { buildPayPage, fingerprintPayPage } from '../pages/pay-page.js';
import { sendPage } from '../send-page.js';
import { awaitNews } from './await-news.js';
import { makeShowPage } from './make-show-page.js';
import { clearPressCookie, readPressCookie } from './press-cookie.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type PayPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

/** The customer's page: it asks, and it shows how things stand. */
export function addPayPageRoutes(server: FastifyInstance, options: PayPageOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const showPage = makeShowPage();
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.get('/p/:slug', { config }, async (request: SlugRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const shown = readPressCookie(request);
    if (shown === null) return sendPage(reply, showPage(await services.openPayPage(slug), slug));
    const { view, isNews } = await awaitNews(services.openPayPage, slug, shown);
    clearPressCookie(reply, { slug, publicUrl });
    return sendPage(reply, buildPayPage(view, { slug, pressed: isNews ? null : 'not_confirmed' }));
  });

  // An open page asks every few seconds: neighbours behind one address must still get the page itself.
  const followConfig = { rateLimit: limitPerMinute((payPageLimitPerMinute ?? 60) * 10) };
  server.get('/p/:slug/state', { config: followConfig }, async (request: SlugRequest) => ({
    shows: fingerprintPayPage(await services.openPayPage(getSlugOrThrow(request))),
  }));
}
