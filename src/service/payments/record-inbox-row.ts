import type { Logger } from '../../ports/logger.js';
import type { InboxRow } from '../../ports/provider-inbox.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { RecordProviderEvent } from './record-provider-event.js';

export interface RecordInboxRowDeps {
  readonly recordProviderEvent: RecordProviderEvent;
  readonly logger: Logger;
}

export type RecordInboxRow = (row: InboxRow) => Promise<WorkOutcome>;

/** Kept until a release that can do something with them takes them up again. */
const NOT_APPLIED: Readonly<Record<Exclude<InboxRow['kind'], 'attempt'>, string>> = {
  refund: 'tells of a refund, which this release cannot apply',
  dispute: 'tells of a dispute, which this release cannot apply',
  delivery_status: 'tells what became of a message, which this release cannot apply',
};

/** Records what a stored event of a provider is about, or parks it with the reason why not. Throws what `recordProviderEvent` throws. */
export function makeRecordInboxRow({ recordProviderEvent, logger }: RecordInboxRowDeps): RecordInboxRow {
  return async (row) => {
    const { provider, eventId } = row;
    if (row.kind !== 'attempt') {
      logger.warn({ provider, eventId, kind: row.kind }, 'provider event of a kind that is kept for later');
      return { kind: 'park', reason: NOT_APPLIED[row.kind] };
    }
    const link = await recordProviderEvent({ provider, event: row, source: 'gateway' });
    if (link === null) logger.warn({ provider, eventId }, 'provider event concerns no link of ours');
    return { kind: 'done' };
  };
}
