import type { FastifyInstance } from 'fastify';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { findGluedSlug } from '../../../domain/link/slug.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type ShortAddressOptions = Pick<HttpServerOptions, 'publicUrl' | 'shortUrl' | 'payPageLimitPerMinute'>;

/** Under the short host of texts an address leads on to the pay page; that page says whether there is such a link. */
export function addShortAddressRoute(server: FastifyInstance, options: ShortAddressOptions): void {
  const { publicUrl, shortUrl = null, payPageLimitPerMinute } = options;
  if (shortUrl === null) return;
  const { host, pathname } = new URL(shortUrl);
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };
  const path = `${pathname.replace(/\/$/, '')}/:slug`;
  server.get(path, { config, constraints: { host } }, async (request: SlugRequest, reply) => {
    const slug = findGluedSlug(request.params.slug) ?? getSlugOrThrow(request);
    return reply.redirect(buildPayUrl(publicUrl, { slug }), 302);
  });
}
