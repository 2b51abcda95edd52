import type { Model, mongo } from 'mongoose';
import type { ApiEvent } from '../../../domain/api/api-event.js';
import type { ApiEvents, EventFilter } from '../../../ports/api-events.js';
import type { Clock } from '../../../ports/clock.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { makeFindById } from '../find-by-id.js';
import { type NewestRows, readNewestRows } from '../newest-rows.js';
import { makeAddEvents } from './add-events.js';
import {
  type ApiEventDocument,
  BY_LINK,
  BY_TIME,
  BY_TYPE,
  fromApiEventDocument,
} from './api-event-schema.js';
import { makeListSince } from './list-since.js';

/** What happened, as programs hear it. What is added at once shares its round trips. */
export function createApiEvents(model: Model<ApiEventDocument>, clock: Clock): ApiEvents {
  const events: mongo.Collection<ApiEventDocument> = model.db.collection(model.collection.name);
  const addAll = makeAddEvents(events, clock);
  const add = batchCalls<readonly ApiEvent[], void>(async (calls) => {
    await addAll(calls.flat());
    return new Map(calls.map((call) => [call, fulfilled(undefined)]));
  });
  return {
    async add(added) {
      if (added.length > 0) await add(added);
    },
    find: makeFindById(model, fromApiEventDocument),
    async list(filter, page) {
      const { createdFrom: from, createdBefore: before } = filter;
      const rows = await readNewestRows(events, toSources(filter), {
        ...{ field: 'at', page },
        ...(from === undefined ? {} : { from }),
        ...(before === undefined ? {} : { before }),
      });
      return rows.map(fromApiEventDocument);
    },
    listSince: makeListSince(events),
  };
}

/** One index's part for each type: several parts of one would have to be sorted. A link has few events. */
function toSources({ merchantId, mode, types, linkId }: EventFilter): readonly NewestRows[] {
  const scope = { merchantId, mode };
  if (linkId !== undefined) {
    const ofTypes = types === undefined ? {} : { type: { $in: [...types] } };
    return [{ filter: { ...scope, linkId, ...ofTypes }, hint: BY_LINK }];
  }
  if (types === undefined) return [{ filter: scope, hint: BY_TIME }];
  return [...new Set(types)].map((type) => ({ filter: { ...scope, type }, hint: BY_TYPE }));
}
