import type { FastifyInstance } from 'fastify';
import type { HttpServerOptions } from '../http-server-options.js';

type ProxyOptions = Pick<HttpServerOptions, 'publicUrl' | 'trustProxy' | 'logger'>;

/**
 * Behind a proxy that nobody is told to believe, all customers come from one address and share its limits: said once, as
 * soon as it shows. What reaches a server without TLS at a public https address did come by way of a proxy.
 */
export function warnOfProxy(
  server: FastifyInstance,
  { publicUrl, trustProxy = false, logger }: ProxyOptions,
): void {
  if (trustProxy !== false || !publicUrl.startsWith('https://')) return;
  let isSaid = false;
  server.addHook('onRequest', (request, _reply, done) => {
    if (!isSaid && (request.headers['x-forwarded-for'] ?? request.headers.forwarded) !== undefined) {
      isSaid = true;
      logger.warn(
        { variable: 'TRUST_PROXY' },
        'requests come by way of a proxy, and TRUST_PROXY is off: all customers share one limit; set it to on where that proxy is yours',
      );
    }
    done();
  });
}
