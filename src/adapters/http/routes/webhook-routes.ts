import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { isAppError } from '../../../domain/errors.js';
import type { HttpServerOptions } from '../http-server-options.js';

const MAX_BODY_BYTES = 1_048_576;
const NO_BODY = new Uint8Array(0);

type WebhookOptions = Pick<HttpServerOptions, 'services' | 'clock' | 'metrics'>;
type ProviderRequest = FastifyRequest<{ Params: { provider: string } }>;

/** Providers sign the body's own bytes: it is kept as it came, whatever its type. */
export function makeWebhookRoutes({ services, clock, metrics }: WebhookOptions): FastifyPluginAsync {
  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);

    server.post('/webhooks/:provider', { bodyLimit: MAX_BODY_BYTES }, async (request: ProviderRequest) => {
      const { provider } = request.params;
      const rawBody = request.body instanceof Uint8Array ? request.body : NO_BODY;
      const headers = joinHeaders(request.headers);
      try {
        const receipt = await services.receiveProviderEvent(provider, { rawBody, headers, now: clock.now() });
        metrics.countProviderEvent(provider, receipt);
        return { received: receipt };
      } catch (error) {
        // A stranger's path must not become a label.
        const known = isAppError(error, 'provider_unknown') ? 'unknown' : provider;
        metrics.countProviderEvent(known, isAppError(error) ? error.code : 'failed');
        throw error;
      }
    });
  };
}

function joinHeaders(headers: FastifyRequest['headers']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
