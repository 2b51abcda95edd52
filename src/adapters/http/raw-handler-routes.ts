import type { FastifyPluginAsync } from 'fastify';
import { openRequestContext } from '../../observability/request-context.js';
import type { RawHandler } from './http-server-options.js';

/** Hands requests over with the body unread; metrics and the log still see how they were answered. */
export function makeRawHandlerRoutes({ prefix, handle }: RawHandler): FastifyPluginAsync {
  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, _payload, done) => done(null));
    server.all(`${prefix}*`, async (request, reply) => {
      reply.hijack();
      // Nobody knows what is done behind it, whatever the method.
      const context = openRequestContext({ requestId: request.id });
      reply.raw.once('close', context.close);
      context.run(() => handle(request.raw, reply.raw));
    });
  };
}
