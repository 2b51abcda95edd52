import { z } from 'zod';
import type { JsonObject } from '../../../../domain/api/api-event.js';
import { EVENT_TYPES } from '../../../../domain/api/event-types.js';
import type { DeliveryView } from '../../../../domain/api/views/delivery-view.js';
import type { EndpointView } from '../../../../domain/api/views/endpoint-view.js';
import type { EventView } from '../../../../domain/api/views/event-view.js';
import { LIST_QUERY, MODE, TIME, TIME_OUT } from './common-schemas.js';

export const EVENT_TYPE = z.enum(EVENT_TYPES);

const DATA: z.ZodType<JsonObject> = z.record(z.string(), z.any()).meta({
  description: '`link` with `payment`, `refund`, `dispute` or `delivery`; or `merchant`; or nothing.',
});

export const EVENT: z.ZodType<EventView> = z
  .strictObject({
    object: z.literal('event'),
    id: z
      .string()
      .meta({ description: 'Also the webhook-id of each try to tell it.', examples: ['evt_01K5'] }),
    type: EVENT_TYPE,
    timestamp: TIME_OUT,
    mode: MODE,
    sequence: z.int().nullable().meta({ description: '1, 2, 3 among the events of its link.' }),
    version: z.string(),
    sample: z.boolean(),
    data: DATA,
  })
  .meta({ id: 'Event', description: 'Something that happened, kept for 30 days.' });

export const EVENTS_QUERY = z.strictObject({
  ...LIST_QUERY,
  type: z.string().max(500).optional().meta({ description: 'Of the types of events, with commas.' }),
  link: z.string().max(100).optional(),
});

const ENDPOINT_FIELDS = {
  object: z.literal('webhook_endpoint'),
  id: z.string().meta({ examples: ['whe_01K5'] }),
  mode: MODE,
  url: z.string(),
  events: z.array(EVENT_TYPE).nullable(),
  description: z.string().nullable(),
  version: z.string(),
  enabled: z.boolean(),
  off: z.strictObject({ why: z.enum(['switched_off', 'failed', 'gone']), since: TIME_OUT }).nullable(),
  failing_since: TIME_OUT.nullable(),
  created_at: TIME_OUT,
};

export const ENDPOINT: z.ZodType<EndpointView> = z
  .strictObject(ENDPOINT_FIELDS)
  .meta({ id: 'WebhookEndpoint', description: 'An address that hears of events.' });

export const ENDPOINT_WITH_SECRET = z
  .strictObject({ ...ENDPOINT_FIELDS, secret: z.string().meta({ examples: ['whsec_...'] }) })
  .meta({ id: 'WebhookEndpointWithSecret', description: 'Its secret is shown this once.' });

const EVENTS_WANTED = z
  .array(EVENT_TYPE)
  .min(1)
  .nullable()
  .optional()
  .meta({ description: 'Null or absent: all that there are, and all that there will be.' });

export const ENDPOINT_WISH = z
  .strictObject({
    url: z
      .string()
      .max(2_000)
      .meta({ examples: ['https://shop.example/hooks/paylink'] }),
    events: EVENTS_WANTED,
    description: z.string().max(100).nullable().optional(),
  })
  .meta({ id: 'WebhookEndpointWish' });

export const ENDPOINT_CHANGE = z
  .strictObject({
    url: z.string().max(2_000).optional(),
    events: EVENTS_WANTED,
    description: z.string().max(100).nullable().optional(),
    enabled: z.boolean().optional(),
  })
  .meta({ id: 'WebhookEndpointChange', description: 'What is absent stays.' });

export const ROTATION = z
  .strictObject({
    keep_hours: z.int().min(1).max(72).meta({ description: 'So long the secret until now signs, too.' }),
  })
  .meta({ id: 'Rotation' });

export const MISSED_SINCE = z.strictObject({ since: TIME }).meta({ id: 'MissedSince' });

export const SENT_AGAIN = z
  .strictObject({ object: z.literal('sent_again'), count: z.int() })
  .meta({ id: 'SentAgain' });

export const PING_ANSWER = z
  .strictObject({
    object: z.literal('ping'),
    ok: z.boolean(),
    status: z.int().nullable(),
    took_ms: z.int(),
    answer: z.string(),
    problem: z.string().nullable(),
  })
  .meta({ id: 'PingAnswer', description: 'What came back of a signed ping.' });

export const DELIVERY: z.ZodType<DeliveryView> = z
  .strictObject({
    object: z.literal('webhook_delivery'),
    id: z.string(),
    event: z.string(),
    endpoint: z.string(),
    type: EVENT_TYPE,
    link: z.string().nullable(),
    sequence: z.int().nullable(),
    state: z.enum(['waiting', 'delivered', 'failed', 'dropped']),
    repeat: z.boolean(),
    created_at: TIME_OUT,
    due_at: TIME_OUT.nullable(),
    tries: z.array(
      z.strictObject({
        at: TIME_OUT,
        status: z.int().nullable(),
        took_ms: z.number(),
        answer: z.string(),
        problem: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery', description: 'One event on its way to one endpoint.' });
