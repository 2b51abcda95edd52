import { z } from 'zod';
import { toDeliveryView } from '../../../../domain/api/views/delivery-view.js';
import { toEndpointView } from '../../../../domain/api/views/endpoint-view.js';
import type { ApiOptions } from '../door/api-options.js';
import { makeListPage } from '../door/cursors.js';
import { takePage } from '../door/take-page.js';
import { ID_PARAMS, listOf, NOTHING, PAGE_QUERY, wholeListOf } from '../schemas/common-schemas.js';
import { DELIVERY, ENDPOINT } from '../schemas/event-schemas.js';
import type { AddRoute } from './api-route.js';

type EndpointOptions = Pick<ApiOptions, 'services' | 'secretBox'>;

const OF_ENDPOINTS = { tag: 'Webhook endpoints', scopes: ['webhooks'] } as const;

/** Addresses that hear of events, and what they were told. */
export function addEndpointReadRoutes(addRoute: AddRoute, options: EndpointOptions): void {
  addListRoute(addRoute, options);
  addGetRoutes(addRoute, options);
}

function addListRoute(addRoute: AddRoute, { services, secretBox }: EndpointOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/webhook_endpoints', name: 'listWebhookEndpoints', ...OF_ENDPOINTS },
    summary: 'Addresses that hear of events, newest first',
    ...{ params: NOTHING, query: z.strictObject(PAGE_QUERY), body: NOTHING },
    answers: {
      200: { description: 'A page of endpoints.', schema: listOf(ENDPOINT, 'WebhookEndpointList') },
    },
    refusals: ['cursor_invalid'],
    handle: async ({ caller, query }) => {
      const scope = { caller, route: 'webhook_endpoints', filter: null };
      const { rows, ...more } = await listPage(scope, query, async (page) => {
        const all = await services.listEndpoints(caller);
        return takePage(
          all.map((endpoint) => ({ endpoint, id: endpoint.id, at: endpoint.madeAt })),
          page,
        );
      });
      const data = rows.map(({ endpoint }) => toEndpointView(endpoint));
      return { status: 200, body: { object: 'list', data, ...more } };
    },
  });
}

function addGetRoutes(addRoute: AddRoute, { services }: EndpointOptions): void {
  addRoute({
    ...{ method: 'GET', path: '/webhook_endpoints/:id', name: 'getWebhookEndpoint', ...OF_ENDPOINTS },
    summary: 'An endpoint',
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The endpoint.', schema: ENDPOINT } },
    refusals: ['endpoint_not_found'],
    handle: async ({ caller, params }) => ({
      status: 200,
      body: toEndpointView(await services.getEndpoint(caller, { endpointId: params.id })),
    }),
  });
  addRoute({
    ...{ method: 'GET', path: '/webhook_endpoints/:id/deliveries', name: 'listWebhookDeliveries' },
    ...OF_ENDPOINTS,
    summary: 'The last 100 events on their way there, newest first, with each try',
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'Deliveries.', schema: wholeListOf(DELIVERY, 'WebhookDeliveries') } },
    refusals: ['endpoint_not_found'],
    handle: async ({ caller, params }) => {
      const deliveries = await services.listWebhookDeliveries(caller, { endpointId: params.id });
      return { status: 200, body: { object: 'list', data: deliveries.map(toDeliveryView) } };
    },
  });
}
