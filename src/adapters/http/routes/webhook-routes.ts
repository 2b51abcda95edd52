import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { isAppError } from '../../../domain/errors.js';
import { keepRequestContext } from '../../../observability/request-context.js';
import type { HttpServerOptions } from '../http-server-options.js';

const MAX_BODY_BYTES = 1_048_576;
/** Far below the 5 s in which providers want their answer. */
const WORK_OFF_MS = 1_000;
const NO_BODY = new Uint8Array(0);

type WebhookOptions = Pick<HttpServerOptions, 'services' | 'clock' | 'metrics' | 'publicUrl'>;
type ProviderRequest = FastifyRequest<{ Params: { provider: string; accountId?: string } }>;

/** Providers sign the body's own bytes: it is kept as it came, whatever its type. */
export function makeWebhookRoutes(options: WebhookOptions): FastifyPluginAsync {
  const { services, clock, metrics, publicUrl } = options;

  return async (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) => body);

    server.post(
      '/webhooks/:provider/:accountId?',
      { bodyLimit: MAX_BODY_BYTES },
      async (request: ProviderRequest, reply) => {
        const { provider, accountId } = request.params;
        const rawBody = request.body instanceof Uint8Array ? request.body : NO_BODY;
        const headers = joinHeaders(request.headers);
        try {
          const given = { ...readAddress(request, publicUrl), rawBody, headers, now: clock.now() };
          const receive = services.receiveProviderEvent;
          const { receipt, answer, worked } = await receive(provider, given, accountId);
          metrics.countProviderEvent(provider, receipt);
          // The event is safe already. Providers send the customer back once they have our answer: worked off first,
          // the page they come back to tells the news. One that takes long is left to the sweep.
          keepRequestContext(worked);
          await Promise.race([worked, wait(WORK_OFF_MS, undefined, { ref: false })]);
          if (answer === null) return { received: receipt };
          return reply.type(answer.contentType).send(answer.body);
        } catch (error) {
          // A stranger's path must not become a label.
          const known = isAppError(error, 'provider_unknown') ? 'unknown' : provider;
          metrics.countProviderEvent(known, isAppError(error) ? error.code : 'failed');
          throw error;
        }
      },
    );
  };
}

/** The path is the provider's own, the host what providers were told: a proxy may stand between. */
function readAddress({ method, url }: FastifyRequest, publicUrl: string) {
  return { method, address: `${publicUrl}${url}` };
}

function joinHeaders(headers: FastifyRequest['headers']): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
