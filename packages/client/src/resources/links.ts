import { buildPath, pathPart } from '../http/build-url.js';
import type { CallOptions, Send, WriteOptions } from '../http/request.js';
import type { ListFilter } from '../lists/filters.js';
import { type Listing, makeListing } from '../lists/listing.js';
import type {
  Channel,
  Contact,
  ExpandedLink,
  Expansion,
  Link,
  LinkChange,
  LinkState,
  NewLink,
  SentLink,
  Time,
} from '../objects/link.js';
import type { Refund } from '../objects/refund.js';
import type { TimelineEntry } from '../objects/timeline.js';

export interface LinkFilter extends ListFilter {
  readonly state?: LinkState | readonly LinkState[];
  readonly reference?: string;
  /** The id of a member, `mem_...`. */
  readonly owner?: string;
  /** Words: of the reference, the description, the customer. */
  readonly q?: string;
  readonly expand?: readonly Expansion[];
}

export interface SendRequest {
  /** Those of the link unless given. */
  readonly channels?: readonly Channel[];
  readonly contact?: Contact;
  readonly at?: Time;
}

/** Payment links. */
export interface Links {
  /** Makes one. With a `reference`, asking again answers the same link; with another body 409 `reference_taken`. */
  create(link: NewLink, options?: WriteOptions): Promise<Link>;
  get(id: string, options?: CallOptions & { readonly expand?: readonly Expansion[] }): Promise<ExpandedLink>;
  /** The newest first. */
  list(filter?: LinkFilter, options?: CallOptions): Listing<ExpandedLink>;
  /** With `ifRevision` only if nothing changed it since: else 412. */
  update(
    id: string,
    change: LinkChange,
    options?: CallOptions & { readonly ifRevision?: number },
  ): Promise<Link>;
  cancel(id: string, options?: WriteOptions): Promise<Link>;
  extend(id: string, to: { readonly expires_at: Time | null }, options?: WriteOptions): Promise<Link>;
  /** A new link in the place of this one; what is not given stays. */
  reissue(id: string, changes?: Partial<NewLink>, options?: WriteOptions): Promise<Link>;
  /** Sends it to the customer (again). */
  send(id: string, request?: SendRequest, options?: WriteOptions): Promise<SentLink>;
  remind(id: string, request?: Omit<SendRequest, 'contact'>, options?: WriteOptions): Promise<SentLink>;
  /** All of them, the newest first. */
  refunds(id: string, options?: CallOptions): Promise<readonly Refund[]>;
  /** What happened to it, oldest first. */
  timeline(id: string, options?: CallOptions): Promise<readonly TimelineEntry[]>;
}

export function makeLinks(send: Send): Links {
  const act = <Answer extends Link>(id: string, verb: string, body: object, options?: WriteOptions) =>
    send<Answer>({ method: 'POST', path: `/links/${pathPart(id)}/${verb}`, body, options });
  const readAll = async <Row>(id: string, part: string, options?: CallOptions): Promise<readonly Row[]> => {
    const path = `/links/${pathPart(id)}/${part}`;
    const { data } = await send<{ readonly data: readonly Row[] }>({ method: 'GET', path, options });
    return data;
  };
  return {
    create: (body, options) => send({ method: 'POST', path: '/links', body, options }),
    get: (id, { expand, ...options } = {}) =>
      send({ method: 'GET', path: buildPath(`/links/${pathPart(id)}`, { expand }), options }),
    list: (filter, options) =>
      makeListing((place) =>
        send({ method: 'GET', path: buildPath('/links', { ...filter, ...place }), options }),
      ),
    update: (id, body, options) => send({ method: 'PATCH', path: `/links/${pathPart(id)}`, body, options }),
    cancel: (id, options) => act(id, 'cancel', {}, options),
    extend: (id, to, options) => act(id, 'extend', to, options),
    reissue: (id, changes = {}, options) => act(id, 'reissue', changes, options),
    send: (id, request = {}, options) => act(id, 'send', request, options),
    remind: (id, request = {}, options) => act(id, 'remind', request, options),
    refunds: (id, options) => readAll<Refund>(id, 'refunds', options),
    timeline: (id, options) => readAll<TimelineEntry>(id, 'timeline', options),
  };
}
