import type { FastifyInstance } from 'fastify';
import { HOME_PAGE } from '../pages/home-page.js';
import { sendPage } from '../send-page.js';

export function addHomeRoute(server: FastifyInstance): void {
  server.get('/', { config: { page: true } }, async (_request, reply) => sendPage(reply, HOME_PAGE));
}
