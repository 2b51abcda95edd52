import type { ApiEvent } from '../../src/domain/api/api-event.js';
import type { ApiEvents, EventFilter } from '../../src/ports/api-events.js';
import { toFakePage } from './fake-newest-rows.js';

export interface FakeApiEvents extends ApiEvents {
  /** All that were added, in their order. */
  readonly added: readonly ApiEvent[];
}

/** Events in memory. */
export function createFakeApiEvents(): FakeApiEvents {
  const added: ApiEvent[] = [];
  const isOf = (event: ApiEvent, { merchantId, mode, types, linkId }: EventFilter) =>
    event.merchantId === merchantId &&
    event.mode === mode &&
    (types === undefined || types.includes(event.type)) &&
    (linkId === undefined || event.linkId === linkId);
  return {
    added,
    async add(events) {
      for (const event of events) if (added.every(({ id }) => id !== event.id)) added.push(event);
    },
    find: async (merchantId, id) =>
      added.find((event) => event.id === id && event.merchantId === merchantId) ?? null,
    list: async (filter, page) =>
      toFakePage(
        added.filter((event) => isOf(event, filter)),
        ({ at }) => at,
        { ...filter, ...page },
      ),
    async listSince(filter, after, limit) {
      const { types: _, ...stream } = filter;
      const all = added.filter((event) => isOf(event, stream));
      if (after === null) return { events: [], next: all.at(-1)?.id ?? 'start' };
      const rest = all.slice(all.findIndex(({ id }) => id === after) + 1);
      const events = rest.filter((event) => isOf(event, filter)).slice(0, limit);
      const end = events.length === limit ? events.at(-1) : rest.at(-1);
      return { events, next: end?.id ?? after };
    },
  };
}
