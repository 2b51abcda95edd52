import type { ApiEvent } from '../domain/api/api-event.js';
import type { EventType } from '../domain/api/event-types.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { Cursor } from './cursor.js';

export interface EventFilter {
  readonly merchantId: string;
  readonly mode: Mode;
  readonly types?: readonly EventType[];
  readonly linkId?: string;
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
}

/**
 * What happened, as programs hear it; each is kept for `EVENTS_KEPT_DAYS`.
 * All methods throw AppError `store_unavailable`.
 */
export interface ApiEvents {
  /** Adds those whose ids are new. */
  add(events: readonly ApiEvent[]): Promise<void>;
  find(merchantId: string, eventId: string): Promise<ApiEvent | null>;
  /** Newest first; see `Cursor`. */
  list(filter: EventFilter, page: Cursor): Promise<readonly ApiEvent[]>;
  /**
   * Those that were stored after `after`, an event's id or an earlier answer's `next`, oldest first; null: none, those
   * from now on begin at the answer's `next`. None is ever skipped: an id that is not kept any more begins with the oldest.
   * `next` may move on where no event is answered: others lay between.
   */
  listSince(
    filter: Pick<EventFilter, 'merchantId' | 'mode' | 'types'>,
    after: string | null,
    limit: number,
  ): Promise<{ readonly events: readonly ApiEvent[]; readonly next: string }>;
}
