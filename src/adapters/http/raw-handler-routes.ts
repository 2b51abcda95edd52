import type { FastifyPluginAsync } from 'fastify';
import type { RawHandler } from './http-server-options.js';

/** Hands requests over at once, with the body unread; metrics and the log still see how they were answered. */
export function makeRawHandlerRoutes({ prefix, handle }: RawHandler): FastifyPluginAsync {
  return async (server) => {
    server.all(`${prefix}*`, {
      // Not passed on: neither a parser nor a handler of Fastify's has any part in it.
      onRequest: (request, reply, _done) => {
        reply.hijack();
        handle(request.raw, reply.raw);
      },
      handler: async () => undefined,
    });
  };
}
