import type { FastifyInstance, FastifyRequest } from 'fastify';
import { runInRequestContext } from '../../observability/request-context.js';
import type { HttpServerOptions } from './http-server-options.js';

/** Asked for often, by machines and open pages: of interest only when something is sought. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics', '/p/:slug/state']);
const QUIET_PREFIXES = ['/assets/', '/playground/'];

/** Each request gets its context and the headers of every answer, one line in the log and its place in the figures, by route and never by address. */
export function addRequestHooks(
  server: FastifyInstance,
  { logger, metrics }: Pick<HttpServerOptions, 'logger' | 'metrics'>,
  headers: Readonly<Record<string, string>>,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    runInRequestContext({ requestId: request.id }, done);
  });
  // Reading a body ends in the socket's own context: enter ours again.
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined) return done();
    runInRequestContext({ requestId: request.id }, done);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = nameRoute(request);
    const status = reply.raw.statusCode;
    const durationMs = Math.round(reply.elapsedTime);
    metrics.observeRequest({ route, method, status, durationMs: reply.elapsedTime });
    const isQuiet = QUIET_ROUTES.has(route) || QUIET_PREFIXES.some((prefix) => route.startsWith(prefix));
    const level = isQuiet ? 'debug' : 'info';
    const fields = { requestId: request.id, method, route, status, durationMs, ...request.refusal };
    logger[level](fields, 'request answered');
  });
}

function nameRoute(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}
