import { toEndpointView } from '../../../../domain/api/views/endpoint-view.js';
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoint.js';
import type { ApiOptions } from '../door/api-options.js';
import { ID_PARAMS, NOTHING } from '../schemas/common-schemas.js';
import {
  ENDPOINT,
  ENDPOINT_CHANGE,
  ENDPOINT_WISH,
  ENDPOINT_WITH_SECRET,
  MISSED_SINCE,
  PING_ANSWER,
  ROTATION,
  SENT_AGAIN,
} from '../schemas/event-schemas.js';
import type { AddRoute, ApiAnswer } from './api-route.js';

type EndpointOptions = Pick<ApiOptions, 'services'>;

const OF_ENDPOINTS = { tag: 'Webhook endpoints', scopes: ['webhooks'] } as const;

/** Addresses that hear of events: added, changed, tried and removed. */
export function addEndpointRoutes(addRoute: AddRoute, options: EndpointOptions): void {
  addCreateRoute(addRoute, options);
  addChangeRoutes(addRoute, options);
  addRotateRoute(addRoute, options);
  addActRoutes(addRoute, options);
}

function addCreateRoute(addRoute: AddRoute, { services }: EndpointOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/webhook_endpoints', name: 'createWebhookEndpoint', ...OF_ENDPOINTS },
    summary: 'Have an address hear of events',
    description:
      'It has to answer a signed ping with 2xx. The same key, url and events twice are one endpoint: its secret is told once, and to a retry under the same Idempotency-Key.',
    ...{ params: NOTHING, query: NOTHING, body: ENDPOINT_WISH, object: 'webhook_endpoint' },
    example: { url: 'https://shop.example/hooks/paylink', events: ['link.paid', 'link.refunded'] },
    answers: {
      200: { description: 'The one that is there already.', schema: ENDPOINT },
      201: { description: 'The new one, with its secret.', schema: ENDPOINT_WITH_SECRET },
    },
    refusals: ['endpoint_refused', 'too_many_endpoints', 'rate_limited'],
    handle: async ({ caller, body, requestKey }) => {
      const { url, events: types = null, description = null } = body;
      const asked = { url, types, description, requestKey };
      const { endpoint, created } = await services.addEndpoint(caller, asked);
      return created ? toAnswerWithSecret(endpoint, 201) : { status: 200, body: toEndpointView(endpoint) };
    },
  });
}

function toAnswerWithSecret(endpoint: WebhookEndpoint, status: number): ApiAnswer {
  const secret = endpoint.secrets[0]?.secret ?? '';
  return { status, body: { ...toEndpointView(endpoint), secret } };
}

function addChangeRoutes(addRoute: AddRoute, { services }: EndpointOptions): void {
  addRoute({
    ...{ method: 'PATCH', path: '/webhook_endpoints/:id', name: 'changeWebhookEndpoint', ...OF_ENDPOINTS },
    summary: 'Change an endpoint, switch it off or on',
    ...{ params: ID_PARAMS, query: NOTHING, body: ENDPOINT_CHANGE, object: 'webhook_endpoint' },
    example: { enabled: true },
    answers: { 200: { description: 'The endpoint as it is now.', schema: ENDPOINT } },
    refusals: ['endpoint_not_found', 'endpoint_refused', 'rate_limited'],
    handle: async ({ caller, params, body: { url, events, description, enabled } }) => {
      const endpoint = await services.changeEndpoint(caller, {
        endpointId: params.id,
        ...(url === undefined ? {} : { url }),
        ...(events === undefined ? {} : { types: events }),
        ...(description === undefined ? {} : { description }),
        ...(enabled === undefined ? {} : { enabled }),
      });
      return { status: 200, body: toEndpointView(endpoint) };
    },
  });
  addRoute({
    ...{ method: 'DELETE', path: '/webhook_endpoints/:id', name: 'removeWebhookEndpoint', ...OF_ENDPOINTS },
    summary: 'Remove an endpoint, with what waits for it',
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 204: { description: 'It is gone.', schema: null } },
    refusals: ['endpoint_not_found'],
    handle: async ({ caller, params }) => {
      await services.removeEndpoint(caller, { endpointId: params.id });
      return { status: 204, body: null };
    },
  });
}

function addRotateRoute(addRoute: AddRoute, { services }: EndpointOptions): void {
  addRoute({
    ...{
      method: 'POST',
      path: '/webhook_endpoints/:id/rotate',
      name: 'rotateWebhookSecret',
      ...OF_ENDPOINTS,
    },
    summary: 'Another secret; the one until now signs beside it for a while',
    ...{ params: ID_PARAMS, query: NOTHING, body: ROTATION, example: { keep_hours: 24 } },
    answers: { 200: { description: 'The endpoint, with its new secret.', schema: ENDPOINT_WITH_SECRET } },
    refusals: ['endpoint_not_found'],
    handle: async ({ caller, params, body, requestKey }) => {
      const asked = { endpointId: params.id, keepHours: body.keep_hours, requestKey };
      return toAnswerWithSecret(await services.rotateEndpoint(caller, asked), 200);
    },
  });
}

function addActRoutes(addRoute: AddRoute, { services }: EndpointOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/webhook_endpoints/:id/ping', name: 'pingWebhookEndpoint', ...OF_ENDPOINTS },
    summary: 'Send a signed ping there now',
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'What came back.', schema: PING_ANSWER } },
    refusals: ['endpoint_not_found', 'rate_limited'],
    handle: async ({ caller, params }) => {
      const { status, tookMs, answer, problem } = await services.pingEndpoint(caller, {
        endpointId: params.id,
      });
      const said = { ok: problem === null, status, took_ms: Math.round(tookMs), answer, problem };
      return { status: 200, body: { object: 'ping', ...said } };
    },
  });
  addRoute({
    ...{
      method: 'POST',
      path: '/webhook_endpoints/:id/send_missed',
      name: 'sendMissedEvents',
      ...OF_ENDPOINTS,
    },
    summary: 'Tell what never arrived there, in the order it happened',
    ...{ params: ID_PARAMS, query: NOTHING, body: MISSED_SINCE, example: { since: '2026-11-20T00:00:00Z' } },
    answers: { 202: { description: 'How many events go.', schema: SENT_AGAIN } },
    refusals: ['endpoint_not_found', 'endpoint_refused'],
    handle: async ({ caller, params, body }) => {
      const asked = { endpointId: params.id, since: new Date(body.since) };
      const { planned } = await services.sendMissed(caller, asked);
      return { status: 202, body: { object: 'sent_again', count: planned } };
    },
  });
}
