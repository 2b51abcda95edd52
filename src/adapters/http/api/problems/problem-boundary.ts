import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isAppError } from '../../../../domain/errors.js';
import { findAcceptedLanguage } from '../../../../domain/text/accepted-language.js';
import type { Logger } from '../../../../ports/logger.js';
import { wordsIn } from '../../../chat/words/words-in.js';
import { ApiRefusal } from './api-refusal.js';
import { buildProblem } from './build-problem.js';

/** Every failure under the API ends here as application/problem+json, in the language that is asked for, else English. */
export function addProblemBoundary(
  api: FastifyInstance,
  { logger, publicUrl }: { readonly logger: Logger; readonly publicUrl: string },
): void {
  api.setErrorHandler((error: FastifyError, request, reply) => {
    const { problem, headers } = buildProblem(error, toContext(request, publicUrl));
    const { code, status } = problem;
    request.refusal = { code, ...(isAppError(error) ? error.details : {}) };
    if (status >= 500) logger.error({ requestId: request.id, code, err: error }, 'request of the API failed');
    return sendProblem(reply, { problem, headers });
  });
}

/** Of an address that cannot be decoded, and so has no route. */
export function sendUnreadableAddress(
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
): FastifyReply {
  const refusal = new ApiRefusal('route_not_found');
  const context = { words: wordsIn('en'), publicUrl, requestId: request.id };
  return sendProblem(reply.header('x-request-id', request.id), buildProblem(refusal, context));
}

function toContext(request: FastifyRequest, publicUrl: string) {
  const language = findAcceptedLanguage(request.headers['accept-language']) ?? 'en';
  const pointers = request.routeOptions.config.api?.pointers ?? {};
  return { words: wordsIn(language), publicUrl, requestId: request.id, pointers };
}

function sendProblem(
  reply: FastifyReply,
  { problem, headers }: ReturnType<typeof buildProblem>,
): FastifyReply {
  return reply
    .code(problem.status)
    .headers({ vary: 'Accept-Language', ...headers })
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
