import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageAssets } from './page-assets.js';
import { type PageOptions, renderPage } from './render-page.js';

export interface PageRoutesOptions extends PageOptions {
  /** Where the app's own pictures (QR codes) come from, beside this very server. */
  readonly publicUrl: string;
}

/** GET /playground and the files it asks for, which browsers keep for ever. */
export function addPageRoutes(server: FastifyInstance, options: PageRoutesOptions): void {
  const { assets } = options;
  const html = renderPage(options);
  const policy = buildPolicy(options.publicUrl);
  server.get('/playground', async (_request, reply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html),
  );
  server.get<{ Params: { '*': string } }>(`${assets.base}*`, async (request, reply) =>
    sendAsset(request, reply, assets.find(request.params['*'])),
  );
}

function sendAsset(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: ReturnType<PageAssets['find']>,
): FastifyReply {
  if (asset === undefined) return reply.code(404).type('text/plain').send('There is no such file.');
  reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('x-content-type-options', 'nosniff')
    .header('vary', 'accept-encoding')
    .type(asset.contentType);
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return takesGzip ? reply.header('content-encoding', 'gzip').send(asset.gzipped) : reply.send(asset.body);
}

/** Only own scripts and styles, none inline; the frame is for the emails of the inbox, which have a policy of their own. */
function buildPolicy(publicUrl: string): string {
  const pictures = ["'self'", 'data:', new URL(publicUrl).origin].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${pictures}`,
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
