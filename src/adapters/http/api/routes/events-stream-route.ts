import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { EVENT_TYPES, type EventType, isEventType } from '../../../../domain/api/event-types.js';
import type { ApiOptions } from '../door/api-options.js';
import { getCallerOrThrow } from '../door/api-request.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import { readPart } from '../problems/schema-faults.js';
import { describeRoute } from './describe-route.js';
import { createOpenStreams } from './open-streams.js';
import { tellEvents } from './tell-events.js';

const PATH = '/events/stream';
const SCOPES = ['webhooks'] as const;
const EXAMPLE = { events: 'link.paid,link.refunded' };

const QUERY = z.strictObject({
  events: z
    .string()
    .max(1_000)
    .optional()
    .meta({ description: 'Of the types of events, with commas; absent: all.' }),
});

const DESCRIPTION = {
  method: 'GET',
  path: PATH,
  name: 'streamEvents',
  tag: 'Events',
  summary: 'Hear of events as they happen, over one connection',
  description:
    'Server-sent events. First `ready`, whose data is `{secret, version}`: what this key’s streams are signed with. Then `webhook` for each event, its `id` that of the event, its data `{headers, body}`: what an endpoint would get. `Last-Event-ID` goes on behind the event of this id. At most 10 at once.',
  scopes: SCOPES,
  params: z.strictObject({}),
  query: QUERY,
  body: z.strictObject({}),
  answers: { 200: { description: 'The stream; it ends when the key is revoked.', schema: null } },
  refusals: ['rate_limited'],
} as const;

/** `GET /events/stream`: what `paylink listen` hears. */
export function addEventsStreamRoute(
  api: FastifyInstance,
  { services, timers }: Pick<ApiOptions, 'services' | 'timers'>,
): void {
  const openStreams = createOpenStreams(timers);
  // A stream has no end of its own that a server which stops could wait for.
  api.addHook('preClose', async () => openStreams.endAll());
  api.route({
    ...{ method: 'GET', url: PATH, config: { api: { scopes: SCOPES, object: null } } },
    schema: describeRoute({ ...DESCRIPTION, handle: () => Promise.reject(new Error('answered by itself')) }),
    handler: async (request, reply) => {
      const asked = readPart(QUERY, { value: request.query, example: EXAMPLE, kind: 'query' });
      const types = readTypes(asked.events);
      const caller = { ...getCallerOrThrow(request), version: request.apiVersion };
      const after = readLastEventId(request.headers['last-event-id']);
      const stream = await services.openEventStream({ caller, types, after });
      const secret = (request.headers.authorization ?? '').replace(/^bearer +/i, '');
      const isOpen = async () => (await services.authenticate(secret)) !== null;
      const signal = openStreams.add(reply.raw, { isOpen, onEnd: stream.close });
      return reply
        .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        .type('text/event-stream; charset=utf-8')
        .send(Readable.from(tellEvents(stream, signal)));
    },
  });
}

/** Null: all. Throws ApiRefusal `invalid_input`. */
function readTypes(text: string | undefined): readonly EventType[] | null {
  if (text === undefined) return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isEventType(name));
  if (unknown === undefined) return names.filter(isEventType);
  const detail = `${JSON.stringify(unknown.slice(0, 80))} is no type of event. There are: ${EVENT_TYPES.join(', ')}.`;
  throw new ApiRefusal('invalid_input', {
    errors: [{ pointer: '?events', code: 'unknown_value', detail, example: EXAMPLE.events }],
  });
}

/** As we gave it out; what is no id of ours begins a stream from now on. */
function readLastEventId(header: string | readonly string[] | undefined): string | null {
  return typeof header === 'string' && /^[\w.-]{1,200}$/.test(header) ? header : null;
}
