import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';

type HealthOptions = Pick<HttpServerOptions, 'readiness' | 'metrics' | 'metricsToken'>;

const LOOPBACK = /^(::ffff:)?127\.|^::1$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'] as const;

/** Alive, ready to take requests (store, jobs, chats), and the figures for Prometheus. */
export function addHealthRoutes(
  server: FastifyInstance,
  { readiness, metrics, metricsToken = null }: HealthOptions,
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get('/readyz', async (_request, reply) => {
    const ready = await readiness();
    const isReady = Object.values(ready).every(Boolean);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not_ready', ...ready });
  });

  server.get('/metrics', async (request, reply) => {
    // Whoever may not read them learns no more than of an address that there is not.
    if (!mayReadFigures(request, metricsToken)) throw new AppError('link_not_found');
    return reply.type(metrics.contentType).send(await metrics.render());
  });
}

/** With a token whoever shows it; without one this machine, and nobody who comes by way of a proxy on it. */
function mayReadFigures({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = FORWARDED.some((name) => headers[name] !== undefined);
  return !isForwarded && LOOPBACK.test(socket.remoteAddress ?? '');
}

/** In constant time, whatever their lengths. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
