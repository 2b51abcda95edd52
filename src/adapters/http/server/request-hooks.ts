import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type OpenRequestContext, openRequestContext } from '../../../observability/request-context.js';
import type { HttpServerOptions } from '../http-server-options.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of requests that change something: what they call may write to the log. */
    logContext: OpenRequestContext | null;
  }

  interface FastifyContextConfig {
    /** As `RawHandler.isInbox`. */
    isInbox?: boolean;
  }
}

/** Asked for often, by machines and open pages: of interest only when something is sought. */
const QUIET_ROUTES: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics', '/p/:slug/state']);
const QUIET_PREFIXES = ['/assets/', '/playground/', '/telegram/'];

/** Each request gets its context and the headers of every answer, one line in the log and its place in the figures, by route and never by address. */
export function addRequestHooks(
  server: FastifyInstance,
  { logger, metrics }: Pick<HttpServerOptions, 'logger' | 'metrics'>,
  headers: Readonly<Record<string, string>>,
): void {
  server.decorateRequest('logContext', null);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    if (changesNothing(request)) return done();
    openContext(request, reply).run(done);
  });
  // Reading a body ends in the socket's own context: enter ours again.
  server.addHook('preValidation', (request, _reply, done) => {
    if (request.logContext === null || request.body === undefined) return done();
    request.logContext.run(done);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = nameRoute(request);
    const status = reply.raw.statusCode;
    const durationMs = Math.round(reply.elapsedTime);
    metrics.observeRequest({ route, method, status, durationMs: reply.elapsedTime });
    const level = isQuiet(route) ? 'debug' : levelOf(status, request.refusal !== null);
    const fields = { requestId: request.id, method, route, status, durationMs, ...request.refusal };
    logger[level](fields, 'request answered');
  });
}

function isQuiet(route: string): boolean {
  return QUIET_ROUTES.has(route) || QUIET_PREFIXES.some((prefix) => route.startsWith(prefix));
}

const NOT_FOUND = 404;

/**
 * Of what goes well the events of links have their lines; what does not is for whoever looks after this server, but for
 * the addresses that strangers guess. A failure that has its own line needs no second one.
 */
function levelOf(status: number, isTold: boolean): 'debug' | 'info' | 'warn' {
  if (status >= 500) return isTold ? 'debug' : 'warn';
  return status >= 400 && status !== NOT_FOUND ? 'info' : 'debug';
}

/** By itself: an inbox keeps what it is told, and what is done for it later is no part of the request. */
function changesNothing({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || routeOptions.config.isInbox === true;
}

function openContext(request: FastifyRequest, reply: FastifyReply): OpenRequestContext {
  const context = openRequestContext({ requestId: request.id });
  request.logContext = context;
  reply.raw.once('close', context.close);
  return context;
}

function nameRoute(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}
