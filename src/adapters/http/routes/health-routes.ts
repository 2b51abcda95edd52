import type { FastifyInstance } from 'fastify';
import type { HttpServerOptions } from '../http-server-options.js';

/** Alive, ready to take requests (store, jobs, chats), and the figures for Prometheus. */
export function addHealthRoutes(
  server: FastifyInstance,
  { readiness, metrics }: Pick<HttpServerOptions, 'readiness' | 'metrics'>,
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get('/readyz', async (_request, reply) => {
    const ready = await readiness();
    const isReady = Object.values(ready).every(Boolean);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not_ready', ...ready });
  });

  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.render()),
  );
}
