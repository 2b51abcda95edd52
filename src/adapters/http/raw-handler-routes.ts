import type { FastifyPluginAsync } from 'fastify';
import type { RawHandler } from './http-server-options.js';

/** Hands requests over with the body unread; metrics and the log still see how they were answered. */
export function makeRawHandlerRoutes({ prefix, handle }: RawHandler): FastifyPluginAsync {
  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, done) => done(null));
    server.all(`${prefix}*`, async (request, reply) => {
      reply.hijack();
      handle(request.raw, reply.raw);
    });
  };
}
