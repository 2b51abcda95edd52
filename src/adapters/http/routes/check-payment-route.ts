import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { atMostEvery } from '../limits/at-most-every.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { fingerprintPayPage } from '../pages/pay-page.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { PRESS_COOKIE } from './press-cookie.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';
import { viewForBrowser } from './tried-cookie.js';

type CheckOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'logger' | 'clock'>;

const CHECKS_PER_MINUTE = 20;

/** However many look at one link, its gateway is asked no more often. */
const ASK_EVERY_MS = 2_000;

const checkFormSchema = z.strictObject({});

/**
 * "Check now": asks the gateway how a payment stands, for the page's own script (`fetch`) and for its button. A gateway
 * that gives no answer changes nothing: the page goes on waiting.
 */
export function addCheckPaymentRoute(server: FastifyInstance, options: CheckOptions): void {
  const { services, publicUrl, logger, clock } = options;
  const config = { page: true, rateLimit: limitPerMinute(CHECKS_PER_MINUTE) };
  const check = atMostEvery(ASK_EVERY_MS, clock, services.checkPayment);

  server.post('/p/:slug/check', { config }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    parseBody(checkFormSchema, request.body);
    const shown = fingerprintPayPage(viewForBrowser(await services.openPayPage(slug), request));
    try {
      await check(slug);
    } catch (error) {
      if (!isAppError(error) || isAppError(error, 'link_not_found')) throw error;
      logger.warn({ err: error }, 'a gateway could not be asked for a customer');
    }
    if (request.headers.accept === 'application/json') return reply.code(204).send();
    PRESS_COOKIE.set(reply, shown, { slug, publicUrl });
    return reply.redirect(`/p/${slug}`, 303);
  });
}
