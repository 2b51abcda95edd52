import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { ApiEvent } from '../../domain/api/api-event.js';
import type { EventType } from '../../domain/api/event-types.js';
import { buildSampleEvent } from '../../domain/api/events/samples.js';
import { AppError } from '../../domain/errors.js';
import type { ApiEvents, EventFilter } from '../../ports/api-events.js';
import type { Cursor } from '../../ports/cursor.js';
import type { Ids } from '../../ports/ids.js';
import { type TellProgramsDeps, tellPrograms } from './tell-programs.js';

export interface EventsOfCallerDeps extends TellProgramsDeps {
  readonly apiEvents: ApiEvents;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export type EventSearch = Pick<EventFilter, 'types' | 'linkId' | 'createdFrom' | 'createdBefore'>;

/** What happened, as the programs of a key ask for it. */
export function makeEventsOfCaller(deps: EventsOfCallerDeps) {
  const { apiEvents, ids, clock, publicUrl } = deps;
  const sampleEvent = ({ actor: { merchantId }, mode }: ApiCaller, type: EventType): ApiEvent =>
    buildSampleEvent(type, { id: ids.newId('evt'), merchantId, mode, at: clock.now(), publicUrl });
  return {
    /** Events of the key's merchant and mode, newest first; see `Cursor`. Throws AppError `store_unavailable`. */
    listEvents: (
      { actor: { merchantId }, mode }: ApiCaller,
      search: EventSearch,
      page: Cursor,
    ): Promise<readonly ApiEvent[]> => apiEvents.list({ ...search, merchantId, mode }, page),

    /** Throws AppError `event_not_found` alike for one of the other mode, of another merchant, and for none at all. */
    async getEvent({ actor: { merchantId }, mode }: ApiCaller, eventId: string): Promise<ApiEvent> {
      const event = await apiEvents.find(merchantId, eventId);
      if (event === null || event.mode !== mode) throw new AppError('event_not_found');
      return event;
    },

    /** A whole event of a type, which did not happen and is kept nowhere. */
    sampleEvent,

    /** Tells a sample as if it had happened. Throws AppError `not_allowed` for a live key, `store_unavailable`. */
    async triggerEvent(caller: ApiCaller, type: EventType): Promise<ApiEvent> {
      if (caller.mode !== 'test') throw new AppError('not_allowed', {});
      const event = sampleEvent(caller, type);
      await tellPrograms(deps, [event]);
      return event;
    },
  };
}
