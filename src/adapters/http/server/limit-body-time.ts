import type { FastifyInstance } from 'fastify';

/** As long as a form of some kilobytes takes on the worst of lines. */
const BODY_TIMEOUT_MS = 30_000;

/** Cuts off whoever keeps a connection busy with a body that does not end; uploads have the server's own limit alone. */
export function limitBodyTime(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ raw, method, routeOptions }) => {
    if (method === 'GET' || method === 'HEAD' || routeOptions.config?.isUpload === true) return;
    const timer = setTimeout(() => {
      if (!raw.complete) raw.destroy();
    }, BODY_TIMEOUT_MS);
    timer.unref();
    raw.once('close', () => clearTimeout(timer));
  });
}
