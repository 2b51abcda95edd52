import type { FastifyInstance } from 'fastify';
import { ASSETS } from '../pages/assets.js';

/** Style, script and icon under addresses that hold their hash: kept by browsers for ever. */
export function addAssetRoutes(server: FastifyInstance): void {
  for (const { path, contentType, body } of ASSETS) {
    server.get(path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(contentType).send(body),
    );
  }
}
