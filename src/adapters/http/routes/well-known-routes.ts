import type { FastifyInstance } from 'fastify';
import { ICON_ASSET } from '../pages/assets.js';

/** Nothing here is for a search to find: the addresses of pages are secrets. */
const ROBOTS = 'User-agent: *\nDisallow: /\n';

/** What browsers and machines ask for that no page names, and the address of a pay page as some programs write it. */
export function addWellKnownRoutes(server: FastifyInstance): void {
  server.get('/robots.txt', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('text/plain; charset=utf-8').send(ROBOTS),
  );
  server.get('/favicon.ico', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').redirect(ICON_ASSET.path, 302),
  );
  server.get<{ Params: { slug: string } }>('/P/:slug', { config: { page: true } }, async (request, reply) =>
    reply.redirect(`/p/${encodeURIComponent(request.params.slug)}`, 302),
  );
}
