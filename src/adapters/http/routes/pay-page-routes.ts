import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { type AppError, type ErrorCode, isAppError } from '../../../domain/errors.js';
import { ERROR_STATUS } from '../error-status.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { buildPayPage, fingerprintPayPage } from '../pages/pay-page.js';
import type { PayTrouble } from '../pages/state-parts.js';
import { parseBody } from '../parse-body.js';
import { limitPerMinute } from '../rate-limit.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type PayPageOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

/** Everything about the payment comes from the stored link: the form has no field to alter. */
const payFormSchema = z.strictObject({});

/** Refusals that the page itself explains when it is shown again. */
const SEE_THE_PAGE: ReadonlySet<ErrorCode> = new Set([
  'link_expired',
  'link_cancelled',
  'link_already_paid',
  'payment_under_way',
]);

const TROUBLES: Partial<Record<ErrorCode, PayTrouble>> = {
  provider_unavailable: 'provider_unavailable',
  write_conflict: 'provider_unavailable',
  rate_limited: 'cannot_start',
  provider_unknown: 'cannot_start',
  live_mode_refused: 'cannot_start',
};

/** The customer's page: it asks, it shows how things stand, and its button leads to the gateway's checkout. */
export function addPayPageRoutes(server: FastifyInstance, options: PayPageOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.get('/p/:slug', { config }, async (request: SlugRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const view = await services.openPayPage(slug);
    return sendPage(reply, buildPayPage(view, { slug, trouble: null }));
  });

  // An open page asks every few seconds: neighbours behind one address must still get the page itself.
  const followConfig = { rateLimit: limitPerMinute((payPageLimitPerMinute ?? 60) * 10) };
  server.get('/p/:slug/state', { config: followConfig }, async (request: SlugRequest) => ({
    shows: fingerprintPayPage(await services.openPayPage(getSlugOrThrow(request))),
  }));

  async function showTrouble(reply: FastifyReply, slug: string, error: AppError): Promise<FastifyReply> {
    const trouble = TROUBLES[error.code];
    if (trouble === undefined) throw error;
    const view = await services.openPayPage(slug);
    const status = ERROR_STATUS[error.code === 'provider_unknown' ? 'provider_unavailable' : error.code];
    return sendPage(reply.code(status), buildPayPage(view, { slug, trouble }));
  }

  // Where a browser ends that loads the answer to a press again by its address.
  server.get('/p/:slug/pay', { config }, async (request: SlugRequest, reply) =>
    reply.redirect(`/p/${getSlugOrThrow(request)}`, 303),
  );

  server.post('/p/:slug/pay', { config }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    parseBody(payFormSchema, request.body);
    try {
      const { checkoutUrl } = await services.startPayment(slug);
      return await reply.redirect(checkoutUrl, 303);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (SEE_THE_PAGE.has(error.code)) return await reply.redirect(`/p/${slug}`, 303);
      return await showTrouble(reply, slug, error);
    }
  });
}
