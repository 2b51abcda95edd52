import type { FastifyInstance } from 'fastify';
import { wordsForRequest } from '../page-language.js';
import { buildHomePage } from '../pages/home-page.js';
import { sendPage } from '../send-page.js';

/** `leadsTo`: a path of this server that whoever comes to the bare address goes on to; null: it has a page of its own. */
export function addHomeRoute(server: FastifyInstance, leadsTo: string | null): void {
  server.get('/', { config: { page: true } }, async (request, reply) => {
    if (leadsTo !== null) return reply.redirect(leadsTo, 302);
    return sendPage(reply, buildHomePage(wordsForRequest(request)));
  });
}
