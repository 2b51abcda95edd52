import type { FastifyInstance } from 'fastify';
import { isAppError } from '../../domain/errors.js';
import { wordsForRequest } from './page-language.js';
import { buildPageOver } from './pages/page-over.js';
import { sendPage } from './send-page.js';

/** One page for whoever comes too late to a plugin's pages, or by an address that somebody else opened. */
export function sayWhenOver(
  server: FastifyInstance,
  next: 'web.kyc.over' | 'web.look.over' | 'web.key.over' | 'web.secret.over',
): void {
  server.setErrorHandler(async (error, request, reply) => {
    const isGone = isAppError(error, 'document_not_found');
    // Thrown on, it comes to the boundary of all requests.
    if (!isGone && !isAppError(error, 'page_gone')) throw error;
    const isOpened = isAppError(error, 'page_gone') && error.details.isOpened === true;
    const said = isGone ? 'web.look.gone' : isOpened ? 'web.kyc.opened' : next;
    return sendPage(reply.code(404), buildPageOver(wordsForRequest(request), said));
  });
}
