import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { ErrorCode } from '../../../domain/error-details.js';
import { type AnyAppError, isAppError } from '../../../domain/errors.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { ERROR_STATUS } from '../error-status.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { looksAutomated } from '../looks-automated.js';
import { wordsForPage } from '../page-language.js';
import { buildLeadingOnPage } from '../pages/leading-on-page.js';
import { buildPayPage, fingerprintPayPage } from '../pages/pay-page.js';
import type { PressResult } from '../pages/state-parts.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { PRESS_COOKIE } from './press-cookie.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';
import { TRIED_COOKIE, viewFor, viewForBrowser } from './tried-cookie.js';

type StartPaymentOptions = Pick<
  HttpServerOptions,
  'services' | 'publicUrl' | 'payPageLimitPerMinute' | 'logger' | 'gatewayOrigins'
>;

/** Everything about the payment comes from the stored link: the form has no field to alter. */
const payFormSchema = z.strictObject({});

/** Refusals that the page itself explains when it is shown again. */
const SEE_THE_PAGE: ReadonlySet<ErrorCode> = new Set([
  'link_expired',
  'link_cancelled',
  'link_already_paid',
  'payment_under_way',
  'payments_paused',
]);

const PRESS_RESULTS: Partial<Record<ErrorCode, PressResult>> = {
  provider_unavailable: 'provider_unavailable',
  write_conflict: 'cannot_start',
  rate_limited: 'cannot_start',
  provider_unknown: 'cannot_start',
  provider_refused: 'not_accepted',
  gateway_misconfigured: 'cannot_start',
  live_mode_refused: 'cannot_start',
};

/** The page's one button: on to the gateway's checkout, or back to the page that says why not. */
export function addStartPaymentRoute(server: FastifyInstance, options: StartPaymentOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };

  server.post('/p/:slug/pay', { config }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    parseBody(payFormSchema, request.body);
    try {
      const view = await services.openPayPage(slug);
      const { checkoutUrl, attemptId } = await services.startPayment(slug);
      await noteOpened(options, request, slug);
      PRESS_COOKIE.set(reply, fingerprintPayPage(viewFor(view, attemptId)), { slug, publicUrl });
      TRIED_COOKIE.set(reply, attemptId, { slug, publicUrl });
      if (mayRedirectTo(options, checkoutUrl)) return await reply.redirect(checkoutUrl, 303);
      const amount = formatMoney(view.amount);
      return await sendPage(reply, buildLeadingOnPage(wordsForPage(request, view), { checkoutUrl, amount }));
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (SEE_THE_PAGE.has(error.code)) return await reply.redirect(`/p/${slug}`, 303);
      options.logger.warn({ requestId: request.id, code: error.code, err: error }, 'a payment was not begun');
      return await showPressResult(options, { request, reply }, error);
    }
  });

  // Where a browser ends that loads the answer to a press again by its address.
  server.get('/p/:slug/pay', { config }, async (request: SlugRequest, reply) =>
    reply.redirect(`/p/${getSlugOrThrow(request)}`, 303),
  );
}

async function showPressResult(
  { services, publicUrl }: StartPaymentOptions,
  { request, reply }: { readonly request: SlugRequest; readonly reply: FastifyReply },
  error: AnyAppError,
): Promise<FastifyReply> {
  const pressed = PRESS_RESULTS[error.code];
  if (pressed === undefined) throw error;
  const slug = getSlugOrThrow(request);
  const view = viewForBrowser(await services.openPayPage(slug), request);
  const words = wordsForPage(request, view);
  const status = ERROR_STATUS[error.code === 'provider_unknown' ? 'provider_unavailable' : error.code];
  return sendPage(reply.code(status), buildPayPage(view, { words, slug, publicUrl, pressed }));
}

/** The page's `form-action` names the origin: others a browser would not follow. */
function mayRedirectTo({ publicUrl, gatewayOrigins }: StartPaymentOptions, checkoutUrl: string): boolean {
  const { origin } = new URL(checkoutUrl);
  return origin === new URL(publicUrl).origin || gatewayOrigins.includes(origin);
}

/** Who presses has seen the page, also where no script runs. A payment never waits for that to be noted. */
async function noteOpened(
  { services, logger }: StartPaymentOptions,
  request: SlugRequest,
  slug: string,
): Promise<void> {
  if (looksAutomated(request)) return;
  try {
    await services.noteOpened(slug);
  } catch (error) {
    logger.warn({ err: error }, 'that a pay page was opened could not be noted');
  }
}
