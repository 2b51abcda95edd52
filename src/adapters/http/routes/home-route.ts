import type { FastifyInstance } from 'fastify';
import { wordsForRequest } from '../page-language.js';
import { buildHomePage } from '../pages/home-page.js';
import { sendPage } from '../send-page.js';

export function addHomeRoute(server: FastifyInstance): void {
  server.get('/', { config: { page: true } }, async (request, reply) =>
    sendPage(reply, buildHomePage(wordsForRequest(request))),
  );
}
