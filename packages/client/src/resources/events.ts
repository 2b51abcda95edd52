import { buildPath, pathPart } from '../http/build-url.js';
import type { CallOptions, Send, WriteOptions } from '../http/request.js';
import type { ListFilter } from '../lists/filters.js';
import { type Listing, makeListing } from '../lists/listing.js';
import type { EventType, PaylinkEvent } from '../objects/event.js';
import type { SentAgain } from '../objects/webhook-endpoint.js';

export interface EventFilter extends ListFilter {
  readonly types?: readonly EventType[];
  /** The id of a link. */
  readonly link?: string;
}

/** What happened, kept for 30 days. */
export interface Events {
  get(id: string, options?: CallOptions): Promise<PaylinkEvent>;
  /** The newest first. */
  list(filter?: EventFilter, options?: CallOptions): Listing<PaylinkEvent>;
  /** What an event of this type looks like. */
  sample(type: EventType, options?: CallOptions): Promise<PaylinkEvent>;
  /** Plays one to your endpoints and listeners; by test keys alone. */
  trigger(type: EventType, options?: WriteOptions): Promise<PaylinkEvent>;
  /** Tells it again, to one endpoint or to all that want its type. */
  redeliver(id: string, to?: { readonly endpoint?: string }, options?: WriteOptions): Promise<SentAgain>;
}

export function makeEvents(send: Send): Events {
  return {
    get: (id, options) => send({ method: 'GET', path: `/events/${pathPart(id)}`, options }),
    list: ({ types, ...filter } = {}, options) =>
      makeListing((place) =>
        send({ method: 'GET', path: buildPath('/events', { ...filter, type: types, ...place }), options }),
      ),
    sample: (type, options) => send({ method: 'GET', path: buildPath('/events/sample', { type }), options }),
    trigger: (type, options) => send({ method: 'POST', path: '/events/trigger', body: { type }, options }),
    redeliver: (id, to = {}, options) =>
      send({ method: 'POST', path: `/events/${pathPart(id)}/redeliver`, body: to, options }),
  };
}
