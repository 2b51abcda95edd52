import { buildPath, pathPart } from '../http/build-url.js';
import type { CallOptions, Send, WriteOptions } from '../http/request.js';
import type { ListFilter } from '../lists/filters.js';
import { type Listing, makeListing } from '../lists/listing.js';
import type { NewRefund, Refund } from '../objects/refund.js';

/** Money on its way back. */
export interface Refunds {
  /** Reserved when this answers; when it leaves, and whether a second person must agree first, its `status` says. */
  create(refund: NewRefund & { readonly link: string }, options?: WriteOptions): Promise<Refund>;
  get(id: string, options?: CallOptions): Promise<Refund>;
  /** The newest first. */
  list(filter?: ListFilter, options?: CallOptions): Listing<Refund>;
}

export function makeRefunds(send: Send): Refunds {
  return {
    create: (body, options) => send({ method: 'POST', path: '/refunds', body, options }),
    get: (id, options) => send({ method: 'GET', path: `/refunds/${pathPart(id)}`, options }),
    list: (filter, options) =>
      makeListing((place) =>
        send({ method: 'GET', path: buildPath('/refunds', { ...filter, ...place }), options }),
      ),
  };
}
