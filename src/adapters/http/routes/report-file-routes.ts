import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TakenReportFile } from '../../../service/report/take-report-file.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { wordsForPage, wordsForRequest } from '../page-language.js';
import { buildPageOver } from '../pages/page-over.js';
import { buildReportFilePage } from '../pages/report-file-page.js';
import { requireSameOrigin } from '../require-same-origin.js';
import { sendPage } from '../send-page.js';

type ReportFileOptions = Pick<HttpServerOptions, 'services' | 'publicUrl'>;
type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const PATH = '/report-files/:token';
const PER_MINUTE = 30;

/** The page where a file of a report is taken, by an address that gives it once. */
export function addReportFileRoutes(
  server: FastifyInstance,
  { services, publicUrl }: ReportFileOptions,
): void {
  const config = { page: true, rateLimit: limitPerMinute(PER_MINUTE) };

  server.get(PATH, { config }, async (request: TokenRequest, reply) => {
    const { token } = request.params;
    const view = await services.openReportFile(token);
    reply.header('cache-control', 'no-store');
    if (view === null) return sendOver(request, reply);
    const words = wordsForPage(request, { language: null, merchantLanguage: view.merchantLanguage });
    return sendPage(reply, buildReportFilePage(view, { words, token }));
  });

  server.post(PATH, { config }, async (request: TokenRequest, reply) => {
    requireSameOrigin(request, publicUrl);
    const taken = await services.takeReportFile(request.params.token);
    reply.header('cache-control', 'no-store');
    if (taken === null) return sendOver(request, reply);
    return reply
      .header('content-disposition', `attachment; filename="${nameFile(taken)}"`)
      .type(KIND[taken.file].type)
      .send(Readable.from(taken.lines));
  });
}

function sendOver(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPage(reply.code(404), buildPageOver(wordsForRequest(request), 'web.report_file.over'));
}

const CSV = { type: 'text/csv; charset=utf-8', extension: 'csv' };
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const KIND = {
  ledger: { ...CSV, name: 'ledger' },
  payouts: { ...CSV, name: 'payouts' },
  everything_jsonl: { name: 'everything', type: 'application/jsonl; charset=utf-8', extension: 'jsonl' },
  everything_xlsx: { name: 'everything', type: XLSX_TYPE, extension: 'xlsx' },
} as const;

const HALF_DAY_MS = 12 * 60 * 60_000;

/** By its first and its last day: their noons lie on the same days in UTC as where they were asked for. */
function nameFile({ file, from, until }: TakenReportFile): string {
  const first = from.getTime() + HALF_DAY_MS;
  const last = Math.max(first, until.getTime() - HALF_DAY_MS);
  const [begin, end] = [first, last].map((ms) => new Date(ms).toISOString().slice(0, 10));
  const { name, extension } = KIND[file];
  const days = name === 'everything' ? end : `${begin}-${end}`;
  return `paylink-${name}-${days}.${extension}`;
}
