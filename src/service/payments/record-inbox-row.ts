import type { Logger } from '../../ports/logger.js';
import type { InboxRow } from '../../ports/provider-inbox.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { RecordProviderEvent } from './record-provider-event.js';

export interface RecordInboxRowDeps {
  readonly recordProviderEvent: RecordProviderEvent;
  readonly logger: Logger;
}

export type RecordInboxRow = (row: InboxRow) => Promise<WorkOutcome>;

/** Records what a stored event of a provider is about. Throws what `recordProviderEvent` throws. */
export function makeRecordInboxRow({ recordProviderEvent, logger }: RecordInboxRowDeps): RecordInboxRow {
  return async (row) => {
    const { provider, eventId } = row;
    const link = await recordProviderEvent({ provider, event: row, source: 'gateway' });
    if (link === null) logger.warn({ provider, eventId }, 'provider event concerns no link of ours');
    return { kind: 'done' };
  };
}
