import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { sendLogo } from '../send-logo.js';
import { getSlugOrThrow } from './slug-param.js';

type LogoOptions = Pick<HttpServerOptions, 'services' | 'payPageLimitPerMinute'>;
type LogoRequest = FastifyRequest<{ Params: { slug: string }; Querystring: { id?: string } }>;

/** The sender's logo on a link's pages. Pages name its id: kept by browsers until there is another. */
export function addLogoRoute(
  server: FastifyInstance,
  { services, payPageLimitPerMinute }: LogoOptions,
): void {
  const config = { rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };
  server.get('/p/:slug/logo', { config }, async (request: LogoRequest, reply) => {
    const logo = await services.findLogo(getSlugOrThrow(request));
    if (logo === null) throw new AppError('link_not_found');
    if (request.query.id !== undefined) reply.header('cache-control', 'private, max-age=31536000, immutable');
    return sendLogo(reply, logo);
  });
}
