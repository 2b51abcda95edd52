import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAppError } from '../../../domain/errors.js';
import type { Logger } from '../../../ports/logger.js';
import { wordsForRequest } from '../page-language.js';
import { buildErrorPage } from '../pages/error-page.js';
import { sendPage } from '../send-page.js';
import { watchMethods } from '../watch-methods.js';
import { describeFailure, type Failure } from './describe-failure.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why the request was not served, for its line in the log. */
    refusal: object | null;
  }
}

/** Where every failure of a request ends: it is logged once, and the person or machine gets an answer it can read. */
export function addErrorBoundary(server: FastifyInstance, logger: Logger): void {
  server.decorateRequest('refusal', null);
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = describeFailure(error);
    const details = isAppError(error) ? error.details : {};
    const { code, status } = failure;
    request.refusal = { code, ...details };
    if (status >= 500) logger.error({ requestId: request.id, code, details, err: error }, 'request failed');
    return sendFailure(request, reply, failure);
  });
  const findAllowed = watchMethods(server);
  server.setNotFoundHandler((request, reply) => {
    const allow = findAllowed(request);
    if (allow === null)
      return sendFailure(request, reply, { status: 404, code: 'not_found', retryAfterSeconds: null });
    reply.header('allow', allow);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    return sendFailure(request, reply, { status: 405, code: 'method_not_allowed', retryAfterSeconds: null });
  });
}

/** A page for people, problem+json (RFC 9457) for machines; never a stack, never another's words. */
export function sendFailure(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  const { status, code, retryAfterSeconds } = failure;
  reply.code(status);
  if (retryAfterSeconds !== null) reply.header('retry-after', retryAfterSeconds);
  if (!wantsPage(request)) {
    return reply
      .type('application/problem+json')
      .send(
        JSON.stringify({ title: TITLES[status] ?? 'Request refused', status, code, requestId: request.id }),
      );
  }
  const slug = PAY_PATH.exec(request.url)?.[1] ?? null;
  const place = { isBelowPay: isBelowPay(request), slug };
  const words = wordsForRequest(request);
  return sendPage(
    reply,
    buildErrorPage({ words, status, requestId: request.id, retryAfterSeconds, ...place }),
  );
}

const PAY_PATH = /^\/p\/([\w-]{22,64})(?:[/?#]|$)/;

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'The signature does not hold',
  403: 'Not allowed',
  404: 'Not found',
  405: 'This address does not take this method',
  413: 'The body is too large',
  429: 'Too many requests',
  500: 'Something failed on our side',
  503: 'Not available now',
};

function isBelowPay({ url }: FastifyRequest): boolean {
  return /^\/p(?:[/?#]|$)/.test(url);
}

function wantsPage(request: FastifyRequest): boolean {
  const { url: route, config } = request.routeOptions;
  if (config?.page === true) return true;
  if (route === undefined && isBelowPay(request)) return true;
  return request.headers.accept?.includes('text/html') ?? false;
}
