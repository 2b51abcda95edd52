import type { FastifyPluginAsync } from 'fastify';
import { openRequestContext } from '../../../observability/request-context.js';
import type { RawHandler } from '../http-server-options.js';

/** Hands requests over at once, with the body unread; metrics and the log still see how they were answered. */
export function makeRawHandlerRoutes(
  { prefix, handle, isInbox = false }: RawHandler,
  headers: Readonly<Record<string, string>>,
): FastifyPluginAsync {
  return async (server) => {
    server.all(`${prefix}*`, {
      config: { isInbox },
      // Not passed on: neither a parser nor a handler of Fastify's has any part in it.
      onRequest: (request, reply, _done) => {
        reply.hijack();
        // Some of what they answer are pages that people open.
        for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
        if (isInbox) return handle(request.raw, reply.raw);
        // Nobody knows what is done behind it, whatever the method.
        const context = openRequestContext({ requestId: request.id });
        reply.raw.once('close', context.close);
        context.run(() => handle(request.raw, reply.raw));
      },
      handler: async () => undefined,
    });
  };
}
