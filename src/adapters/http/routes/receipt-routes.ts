import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { keepChosenLanguage, wordsForPage } from '../page-language.js';
import { EMPTY_MAKE_OUT, type MakeOutState } from '../pages/receipt-form.js';
import { buildNoReceiptPage, buildReceiptPage } from '../pages/receipt-page.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type ReceiptOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

const MADE_OUT_PER_MINUTE = 10;

/** Far more than fits: what is too long is said beside its field. */
const typed = z.string().max(4_000).default('');
const makeOutSchema = z.strictObject({ company: typed, taxNumber: typed });

/** The receipt of a paid link, and the form by which it is made out to a company. */
export function addReceiptRoutes(server: FastifyInstance, options: ReceiptOptions): void {
  const { services, publicUrl, payPageLimitPerMinute } = options;
  const config = { page: true, rateLimit: limitPerMinute(payPageLimitPerMinute ?? 60) };
  const limited = { page: true, rateLimit: limitPerMinute(MADE_OUT_PER_MINUTE) };

  async function show(request: SlugRequest, reply: FastifyReply, form: MakeOutState): Promise<FastifyReply> {
    const slug = getSlugOrThrow(request);
    try {
      const view = await services.openReceipt(slug);
      keepChosenLanguage(request, reply, { slug, publicUrl });
      const words = wordsForPage(request, view);
      return sendPage(reply, buildReceiptPage(view, { words, slug, publicUrl, form }));
    } catch (error) {
      if (!isAppError(error, 'link_not_paid')) throw error;
      const words = wordsForPage(request, await services.openPayPage(slug));
      return sendPage(reply.code(404), buildNoReceiptPage(words, slug));
    }
  }

  server.get('/p/:slug/receipt', { config }, async (request: SlugRequest, reply) =>
    show(request, reply, EMPTY_MAKE_OUT),
  );

  server.post('/p/:slug/receipt', { config: limited }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    const given = parseBody(makeOutSchema, request.body);
    try {
      const problems = await services.makeOutReceipt(slug, given);
      if (problems.length === 0) return await reply.redirect(`/p/${slug}/receipt`, 303);
      return await show(request, reply.code(400), { typed: given, problems });
    } catch (error) {
      if (isAppError(error, 'link_not_paid')) return await reply.redirect(`/p/${slug}/receipt`, 303);
      if (!isAppError(error, 'changed_too_often')) throw error;
      return await show(request, reply.code(429), EMPTY_MAKE_OUT);
    }
  });
}
