import type { FastifyInstance } from 'fastify';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { looksAutomated } from '../looks-automated.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type OpenedOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

/** Told by the page's own script after a person's first act on it. Looking at the page itself never counts. */
export function addOpenedRoute(server: FastifyInstance, options: OpenedOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const config = { rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.post('/p/:slug/opened', { config }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    if (!looksAutomated(request)) await services.noteOpened(slug);
    return reply.code(204).send();
  });
}
