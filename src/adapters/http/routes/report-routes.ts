import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { REPORT_REASONS } from '../../../domain/merchant/page-report.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage } from '../page-language.js';
import { buildReportPage, buildReportSentPage, MAX_REPORT_COMMENT } from '../pages/report-pages.js';
import { parseBody } from '../parse-body.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

type ReportOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'logger' | 'metrics'>;

const REPORTS_PER_MINUTE = 10;
const PAGES_PER_MINUTE = 60;

const reportSchema = z.strictObject({
  reason: z.enum(REPORT_REASONS).optional(),
  // Browsers send two signs for a line's end and count one.
  comment: z
    .string()
    .max(2 * MAX_REPORT_COMMENT)
    .default(''),
});

/** "Not expecting this? Report it": a form, a note and a line in the log for whoever runs the service, and thanks. */
export function addReportRoutes(server: FastifyInstance, options: ReportOptions): void {
  const { services, publicUrl, logger, metrics } = options;
  const config = { page: true, rateLimit: limitPerMinute(PAGES_PER_MINUTE) };
  const limited = { page: true, rateLimit: limitPerMinute(REPORTS_PER_MINUTE) };

  server.get('/p/:slug/report', { config }, async (request: SlugRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const words = wordsForPage(request, await services.openPayPage(slug));
    return sendPage(reply, buildReportPage({ words, slug, lacksReason: false, comment: '' }));
  });

  server.post('/p/:slug/report', { config: limited }, async (request: SlugRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const slug = getSlugOrThrow(request);
    const { reason, comment } = parseBody(reportSchema, request.body);
    const view = await services.openPayPage(slug);
    if (reason === undefined) {
      const words = wordsForPage(request, view);
      return sendPage(reply.code(400), buildReportPage({ words, slug, lacksReason: true, comment }));
    }
    const { merchantName, reference, state, mode } = view;
    logger.warn({ reason, comment, merchantName, reference, state, mode }, 'pay page reported');
    metrics.countPageReport(reason);
    await services.tellPageReport(slug, reason);
    return reply.redirect(`/p/${slug}/report/sent`, 303);
  });

  server.get('/p/:slug/report/sent', { config }, async (request: SlugRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const words = wordsForPage(request, await services.openPayPage(slug));
    return sendPage(reply, buildReportSentPage(words, slug));
  });
}
