import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import formBody from '@fastify/formbody';
import { type FastifyInstance, fastify } from 'fastify';
import { findGluedSlug } from '../../../domain/link/slug.js';
import { makeApi } from '../api/make-api.js';
import { sendUnreadableAddress } from '../api/problems/problem-boundary.js';
import { buildSecurityHeaders } from '../headers/security-headers.js';
import type { HttpServerOptions } from '../http-server-options.js';
import { addLimits } from '../limits/add-limits.js';
import { warnOfProxy } from '../limits/warn-of-proxy.js';
import { addAccentRoute } from '../routes/accent-route.js';
import { addAssetRoutes } from '../routes/asset-routes.js';
import { addCheckPaymentRoute } from '../routes/check-payment-route.js';
import { addGatewaysPageRoutes } from '../routes/gateways-page-routes.js';
import { addHealthRoutes } from '../routes/health-routes.js';
import { addHomeRoute } from '../routes/home-route.js';
import { makeKeyPageRoutes } from '../routes/key-page-routes.js';
import { makeKycPageRoutes } from '../routes/kyc-page-routes.js';
import { makeLogoPageRoutes } from '../routes/logo-page-routes.js';
import { addLogoRoute } from '../routes/logo-route.js';
import { makeLookRoutes } from '../routes/look-routes.js';
import { makeAskGateway } from '../routes/make-ask-gateway.js';
import { addOpenedRoute } from '../routes/opened-route.js';
import { addPayPageRoutes } from '../routes/pay-page-routes.js';
import { addQrCodeRoute } from '../routes/qr-code-route.js';
import { addReceiptRoutes } from '../routes/receipt-routes.js';
import { addReportFileRoutes } from '../routes/report-file-routes.js';
import { addReportRoutes } from '../routes/report-routes.js';
import { addReturnRoute } from '../routes/return-route.js';
import { addShortAddressRoute } from '../routes/short-address-route.js';
import { addStartPaymentRoute } from '../routes/start-payment-route.js';
import { makeWebhookRoutes } from '../routes/webhook-routes.js';
import { makeWebhookSecretRoutes } from '../routes/webhook-secret-routes.js';
import { addWellKnownRoutes } from '../routes/well-known-routes.js';
import { addErrorBoundary, sendFailure } from './error-boundary.js';
import { limitBodyTime } from './limit-body-time.js';
import { makeRawHandlerRoutes } from './raw-handler-routes.js';
import { addRequestHooks } from './request-hooks.js';
import { shareReads } from './share-reads.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Failures are answered with a page, whatever the client says that it accepts. */
    page?: boolean;
    /** Its body may take minutes to come. */
    isUpload?: boolean;
  }
}

export interface HttpServer {
  /** Answers the address it listens on; port 0 takes a free one. */
  listen(at: { readonly port: number; readonly host: string }): Promise<string>;
  /** Null until it listens. */
  address(): AddressInfo | null;
  /** Takes no more requests, lets those under way end, and cuts what is left after the deadline. */
  close(deadlineMs: number): Promise<void>;
}

const MAX_FORM_BYTES = 16_384;
/** Ten megabytes by a slow phone; all but uploads have to be there far sooner. */
const UPLOAD_TIMEOUT_MS = 180_000;
const HEADERS_TIMEOUT_MS = 30_000;
const MAX_PARAM_LENGTH = 4_000;

/** The one HTTP server: pay pages, webhooks, health, and whatever else is mounted on it. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const headers = buildSecurityHeaders(options);
  const server = buildFastify(options, headers);
  addRequestHooks(server, options, headers);
  limitBodyTime(server);
  warnOfProxy(server, options);
  addErrorBoundary(server, options.logger);
  await server.register(formBody);
  await addLimits(server, { ...options, counts: options.limitCounts });

  addHomeRoute(server, options.homeLeadsTo ?? null);
  addAssetRoutes(server);
  addWellKnownRoutes(server);
  addAccentRoute(server);
  addHealthRoutes(server, options);
  addPayPages(server, options);
  addShortAddressRoute(server, options);
  addGatewaysPageRoutes(server, options);
  addReportFileRoutes(server, options);
  await server.register(makeLogoPageRoutes(options));
  await server.register(makeKycPageRoutes(options));
  await server.register(makeKeyPageRoutes(options));
  await server.register(makeWebhookSecretRoutes(options));
  await server.register(makeLookRoutes(options));
  await server.register(makeWebhookRoutes(options));
  await server.register(makeApi({ ...options, services: options.services.api }));
  for (const plugin of options.plugins ?? []) await server.register(plugin);
  for (const handler of options.rawHandlers ?? [])
    await server.register(makeRawHandlerRoutes(handler, headers));
  return toHttpServer(server);
}

/** All below `/p`, whose reads of one link are shared. */
function addPayPages(server: FastifyInstance, options: HttpServerOptions): void {
  const services = { ...options.services, openPayPage: shareReads(options.services.openPayPage) };
  const pageOptions = { ...options, services };
  const askGateway = makeAskGateway(pageOptions);
  addPayPageRoutes(server, pageOptions, askGateway);
  addReturnRoute(server, pageOptions);
  addOpenedRoute(server, pageOptions);
  addStartPaymentRoute(server, pageOptions);
  addCheckPaymentRoute(server, pageOptions, askGateway);
  addQrCodeRoute(server, pageOptions);
  addReportRoutes(server, pageOptions);
  addReceiptRoutes(server, pageOptions);
  addLogoRoute(server, pageOptions);
}

function buildFastify(
  { trustProxy, publicUrl }: HttpServerOptions,
  headers: Readonly<Record<string, string>>,
) {
  return fastify({
    logger: false,
    trustProxy: typeof trustProxy === 'number' ? isWithin(trustProxy) : (trustProxy ?? false),
    bodyLimit: MAX_FORM_BYTES,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    genReqId: () => randomUUID(),
    // What is glued to an address can be a whole message, in a script of which each sign takes nine characters.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PARAM_LENGTH },
    // An address that cannot be decoded has no route and so no hooks; it names nothing, but for a link that was cut behind.
    frameworkErrors: (_error, request, reply) => {
      reply.headers(headers);
      if (request.url.startsWith('/api/v1/')) return void sendUnreadableAddress(request, reply, publicUrl);
      const glued = request.url.startsWith('/p/') ? findGluedSlug(request.url.slice('/p/'.length)) : null;
      if (glued !== null) return void reply.redirect(`/p/${glued}`, 302);
      sendFailure(request, reply, { status: 404, code: 'not_found', retryAfterSeconds: null });
    },
  });
}

/** Hop 0 is who is connected to us; each proxy names at the right end of X-Forwarded-For who was connected to it. */
function isWithin(proxies: number): (address: string, hop: number) => boolean {
  return (_address, hop) => hop < proxies;
}

function toHttpServer(server: FastifyInstance): HttpServer {
  return {
    listen: ({ port, host }) => server.listen({ port, host }),
    address: () => {
      const address = server.server.address();
      return typeof address === 'object' ? address : null;
    },
    close: async (deadlineMs) => {
      const timer = setTimeout(() => server.server.closeAllConnections(), deadlineMs);
      try {
        await server.close();
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
