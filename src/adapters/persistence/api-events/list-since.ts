import type { mongo } from 'mongoose';
import type { ApiEvents } from '../../../ports/api-events.js';
import { type ApiEventDocument, BY_NUMBER, fromApiEventDocument } from './api-event-schema.js';

/** Where nothing was stored yet. */
const FROM_THE_START = 'start';

/** So many are looked at for some of certain types; past them the next call goes on. */
const LOOKED_AT = 500;

/** Reads a stream on by the numbers of its events. */
export function makeListSince(events: mongo.Collection<ApiEventDocument>): ApiEvents['listSince'] {
  const find = (filter: mongo.Filter<ApiEventDocument>, direction: 1 | -1, limit: number) =>
    events
      .find(filter, { sort: { number: direction }, limit, batchSize: limit + 1, hint: BY_NUMBER })
      .toArray();

  return async ({ merchantId, mode, types }, after, limit) => {
    const stream = { merchantId, mode };
    if (after === null) {
      const [last] = await find(stream, -1, 1);
      return { events: [], next: last?._id ?? FROM_THE_START };
    }
    const known = after === FROM_THE_START ? null : await events.findOne({ _id: after, ...stream });
    const isWanted = ({ type }: ApiEventDocument) => types === undefined || types.includes(type);
    const looked = await find(
      { ...stream, number: { $gt: known?.number ?? 0 } },
      1,
      types === undefined ? limit : Math.max(limit, LOOKED_AT),
    );
    const wanted = looked.filter(isWanted).slice(0, limit);
    // Beyond what is answered there may be more of what was looked at.
    const end = wanted.length === limit ? wanted.at(-1) : looked.at(-1);
    return { events: wanted.map(fromApiEventDocument), next: end?._id ?? after };
  };
}
