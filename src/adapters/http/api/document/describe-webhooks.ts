import type { JsonObject } from '../../../../domain/api/api-event.js';
import { EVENT_TYPES, type EventType } from '../../../../domain/api/event-types.js';
import { buildSampleEvent } from '../../../../domain/api/events/samples.js';
import { NEWEST_VERSION } from '../../../../domain/api/versions.js';
import { toEventView } from '../../../../domain/api/views/event-view.js';

const HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  ...{ in: 'header', name, required: true },
  schema: { type: 'string' },
}));

/** What endpoints are told, each with an example. */
export function describeWebhooks(): JsonObject {
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, { post: describe(type) }]));
}

function describe(type: EventType): JsonObject {
  return {
    summary: `An event of type ${type}`,
    description: 'Signed as Standard Webhooks 1.0 says. Answer 2xx; anything else is tried again.',
    operationId: `on_${type.replace('.', '_')}`,
    tags: ['Webhooks'],
    security: [],
    parameters: HEADERS,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/Event' },
          example: toEventView(buildSampleEvent(type), NEWEST_VERSION),
        },
      },
    },
    responses: { '2XX': { description: 'It was heard.' } },
  };
}
