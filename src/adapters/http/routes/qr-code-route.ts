import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { buildPayUrl } from '../../../domain/link/pay-url.js';
import { drawQr } from '../../markup/draw-qr.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { limitPerMinute } from '../limits/limit-per-minute.js';
import { getSlugOrThrow, type SlugRequest } from './slug-param.js';

/** To a file instead of the screen. */
const saveSchema = z.object({ save: z.literal('yes') });

type QrCodeOptions = Pick<HttpServerOptions, 'services' | 'publicUrl' | 'payPageLimitPerMinute'>;

/** The pay page's address as a picture, for the page beside it and for the chat where the link was made. */
export function addQrCodeRoute(server: FastifyInstance, options: QrCodeOptions): void {
  const config = { rateLimit: limitPerMinute(options.payPageLimitPerMinute ?? 60) };
  server.get('/p/:slug/qr.png', { config }, async (request: SlugRequest, reply) => {
    const slug = getSlugOrThrow(request);
    const link = await options.services.openPayPage(slug);
    const picture = await drawQr(buildPayUrl(options.publicUrl, { slug }));
    if (saveSchema.safeParse(request.query).success) {
      // A header holds no other signs, and a reference may be in any script.
      const name = link.reference.replace(/[^\w.-]+/g, '_');
      reply.header('content-disposition', `attachment; filename="${name}.png"`);
    }
    // Chats show it from their own origin.
    return reply.header('cross-origin-resource-policy', 'cross-origin').type('image/png').send(picture);
  });
}
