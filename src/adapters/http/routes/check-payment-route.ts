import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { fingerprintPayPage } from '../pages/pay-page.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import type { AskGateway } from './make-ask-gateway.js';
import { PRESS_COOKIE } from './press-cookie.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';
import { viewForBrowser } from './tried-cookie.js';

type CheckOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;

const CHECKS_PER_MINUTE = 20;

const checkFormSchema = z.strictObject({});

/**
 * "Check now": asks the gateway how a payment stands, for the page's own script (`fetch`) and for its button. A gateway
 * that gives no answer changes nothing: the page goes on waiting.
 */
export function addCheckPaymentRoute(
  server: FastifyInstance,
  { services, publicUrl }: CheckOptions,
  askGateway: AskGateway,
): void {
  const config = { page: true, rateLimit: limitPerMinute(CHECKS_PER_MINUTE) };

  server.post('/p/:slug/check', { config }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    parseBody(checkFormSchema, request.body);
    const shown = fingerprintPayPage(viewForBrowser(await services.openPayPage(slug), request));
    await askGateway(slug);
    if (request.headers.accept === 'application/json') return reply.code(204).send();
    PRESS_COOKIE.set(reply, shown, { slug, publicUrl });
    return reply.redirect(`/p/${slug}`, 303);
  });
}
