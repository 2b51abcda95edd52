import { buildPath, pathPart } from '../http/build-url.js';
import type { CallOptions, Send } from '../http/request.js';
import type { ListFilter } from '../lists/filters.js';
import { type Listing, makeListing } from '../lists/listing.js';
import type { Payment } from '../objects/payment.js';

/** Money that came. */
export interface Payments {
  get(id: string, options?: CallOptions): Promise<Payment>;
  /** The newest first. */
  list(filter?: ListFilter, options?: CallOptions): Listing<Payment>;
}

export function makePayments(send: Send): Payments {
  return {
    get: (id, options) => send({ method: 'GET', path: `/payments/${pathPart(id)}`, options }),
    list: (filter, options) =>
      makeListing((place) =>
        send({ method: 'GET', path: buildPath('/payments', { ...filter, ...place }), options }),
      ),
  };
}
