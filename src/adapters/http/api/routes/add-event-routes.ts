import { z } from 'zod';
import type { ApiEvent } from '../../../../domain/api/api-event.js';
import { EVENT_TYPES } from '../../../../domain/api/event-types.js';
import { NEWEST_VERSION } from '../../../../domain/api/versions.js';
import { type EventView, toEventView } from '../../../../domain/api/views/event-view.js';
import type { ApiOptions } from '../door/api-options.js';
import { makeListPage } from '../door/cursors.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import { ID_PARAMS, listOf, NOTHING, TEXT } from '../schemas/common-schemas.js';
import { EVENT, EVENT_TYPE, EVENTS_QUERY, SENT_AGAIN } from '../schemas/event-schemas.js';
import type { AddRoute } from './api-route.js';
import { readNames } from './expand-link.js';
import { readCreated } from './read-created.js';

type EventOptions = Pick<ApiOptions, 'services' | 'secretBox'>;

/** What happened, as webhooks tell it. */
export function addEventRoutes(addRoute: AddRoute, options: EventOptions): void {
  addListRoute(addRoute, options);
  addReadRoutes(addRoute, options);
  addActRoutes(addRoute, options);
}

/** In the newest version: how an older one has it is seen to where all answers are. */
function toView(event: ApiEvent): EventView {
  return toEventView(event, NEWEST_VERSION);
}

function addListRoute(addRoute: AddRoute, { services, secretBox }: EventOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/events', name: 'listEvents', tag: 'Events' },
    summary: 'What happened, newest first',
    scopes: ['links:read', 'webhooks'],
    ...{ params: NOTHING, query: EVENTS_QUERY, body: NOTHING },
    answers: { 200: { description: 'A page of events.', schema: listOf(EVENT, 'EventList') } },
    refusals: ['cursor_invalid'],
    handle: async ({ caller, query }) => {
      const { limit, after, before, ...filter } = query;
      const types = readNames(filter.type, { known: EVENT_TYPES, pointer: '?type' });
      const search = {
        ...readCreated(filter),
        ...(types === null ? {} : { types }),
        ...(filter.link === undefined ? {} : { linkId: filter.link }),
      };
      const scope = { caller, route: 'events', filter };
      const { rows, ...more } = await listPage(scope, { limit, after, before }, (page) =>
        services.listEvents(caller, search, page),
      );
      return { status: 200, body: { object: 'list', data: rows.map(toView), ...more } };
    },
  });
}

function addReadRoutes(addRoute: AddRoute, { services }: EventOptions): void {
  addRoute({
    ...{ method: 'GET', path: '/events/sample', name: 'getSampleEvent', tag: 'Events' },
    summary: 'What an event of a type looks like',
    scopes: ['links:read', 'webhooks'],
    ...{ params: NOTHING, query: z.strictObject({ type: EVENT_TYPE }), body: NOTHING },
    answers: { 200: { description: 'An event that never happened.', schema: EVENT } },
    refusals: [],
    handle: async ({ caller, query }) => ({
      status: 200,
      body: toView(await services.sampleEvent(caller, query.type)),
    }),
  });
  addRoute({
    ...{ method: 'GET', path: '/events/:id', name: 'getEvent', tag: 'Events' },
    summary: 'An event',
    scopes: ['links:read', 'webhooks'],
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The event.', schema: EVENT } },
    refusals: ['event_not_found'],
    handle: async ({ caller, params }) => ({
      status: 200,
      body: toView(await services.getEvent(caller, params.id)),
    }),
  });
}

function addActRoutes(addRoute: AddRoute, { services }: EventOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/events/trigger', name: 'triggerEvent', tag: 'Events' },
    summary: 'Tell a made-up event to your endpoints and streams, in test mode',
    scopes: ['webhooks'],
    ...{
      params: NOTHING,
      query: NOTHING,
      body: z.strictObject({ type: EVENT_TYPE }).meta({ id: 'Trigger' }),
    },
    example: { type: 'link.paid' },
    answers: { 201: { description: 'The event as it is told.', schema: EVENT } },
    refusals: ['test_mode_only'],
    handle: async ({ caller, body }) => {
      if (caller.mode !== 'test') throw new ApiRefusal('test_mode_only');
      return { status: 201, body: toView(await services.triggerEvent(caller, body.type)) };
    },
  });
  addRoute({
    ...{ method: 'POST', path: '/events/:id/redeliver', name: 'redeliverEvent', tag: 'Events' },
    summary: 'Tell an event again, to one endpoint or to all that want it',
    scopes: ['webhooks'],
    ...{ params: ID_PARAMS, query: NOTHING },
    body: z.strictObject({ endpoint: TEXT.optional() }).meta({ id: 'Redelivery' }),
    example: { endpoint: 'whe_01K5' },
    pointers: { url: '' },
    answers: { 202: { description: 'To how many it goes.', schema: SENT_AGAIN } },
    refusals: ['event_not_found', 'endpoint_not_found', 'endpoint_refused'],
    handle: async ({ caller, params, body }) => {
      const asked = { eventId: params.id, endpointId: body.endpoint ?? null };
      const { planned } = await services.redeliver(caller, asked);
      return { status: 202, body: { object: 'sent_again', count: planned } };
    },
  });
}
