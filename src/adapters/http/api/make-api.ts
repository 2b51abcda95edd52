import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { addDocsPage } from './document/add-docs-page.js';
import { addDocument, addDocumentRoute } from './document/add-document.js';
import { addDoor } from './door/add-door.js';
import { addUnknownRoutes } from './door/add-unknown-routes.js';
import type { ApiOptions } from './door/api-options.js';
import { addJsonReader } from './door/read-json.js';
import { addProblemBoundary } from './problems/problem-boundary.js';
import { addProblemPageRoute } from './problems/problem-page-route.js';
import { addEndpointReadRoutes } from './routes/add-endpoint-read-routes.js';
import { addEndpointRoutes } from './routes/add-endpoint-routes.js';
import { addEventRoutes } from './routes/add-event-routes.js';
import { addLinkActRoutes } from './routes/add-link-act-routes.js';
import { addLinkRoutes } from './routes/add-link-routes.js';
import { addMeRoute } from './routes/add-me-route.js';
import { addPaymentRoutes } from './routes/add-payment-routes.js';
import { addRefundReadRoutes } from './routes/add-refund-read-routes.js';
import { addRefundRoutes } from './routes/add-refund-routes.js';
import { addSendRoutes } from './routes/add-send-routes.js';
import { addEventsStreamRoute } from './routes/events-stream-route.js';
import { makeAddRoute } from './routes/make-add-route.js';

/** The API under `/api/v1`, its description, and a page for each way in which it refuses. */
export function makeApi(options: ApiOptions): FastifyPluginAsync {
  return async (server) => {
    await addDocument(server, options.publicUrl);
    addProblemPageRoute(server);
    await server.register(async (api) => addApi(api, options), { prefix: '/api/v1' });
    addDocsPage(server);
  };
}

function addApi(api: FastifyInstance, options: ApiOptions): void {
  addUnknownRoutes(api);
  addJsonReader(api);
  addProblemBoundary(api, options);
  addDoor(api, options);
  // Routes read their requests, and write their answers, themselves: what Fastify is given of schemas is for people.
  api.setValidatorCompiler(() => () => true);
  api.setSerializerCompiler(() => (view) => JSON.stringify(view));
  addDocumentRoute(api);
  const addRoute = makeAddRoute(api, options);
  addMeRoute(addRoute, options);
  addLinkRoutes(addRoute, options);
  addLinkActRoutes(addRoute, options);
  addSendRoutes(addRoute, options);
  addPaymentRoutes(addRoute, options);
  addRefundReadRoutes(addRoute, options);
  addRefundRoutes(addRoute, options);
  addEventRoutes(addRoute, options);
  addEventsStreamRoute(api, options);
  addEndpointReadRoutes(addRoute, options);
  addEndpointRoutes(addRoute, options);
}
