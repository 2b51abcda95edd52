import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.js';
import { parseAccentColor } from '../../../domain/merchant/accent-color.js';
import { buildAccentStyle } from '../pages/build-accent-style.js';

type AccentRequest = FastifyRequest<{ Params: { file: string } }>;

/** Any colour whose contrast holds, whoever chose it: nothing is looked up. */
export function addAccentRoute(server: FastifyInstance): void {
  server.get('/assets/accent/:file', async (request: AccentRequest, reply) => {
    const typed = /^([0-9a-f]{6})\.css$/.exec(request.params.file)?.[1] ?? '';
    const color = parseAccentColor(typed);
    if (color === null) throw new AppError('link_not_found');
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/css; charset=utf-8')
      .send(buildAccentStyle(color));
  });
}
