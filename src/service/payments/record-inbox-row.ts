import type { Logger } from '../../ports/logger.js';
import type { InboxRow } from '../../ports/provider-inbox.js';
import type { RecordCarrierNews } from '../delivery/record-carrier-news.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { RecordProviderEvent } from './record-provider-event.js';

export interface RecordInboxRowDeps {
  readonly recordProviderEvent: RecordProviderEvent;
  readonly recordCarrierNews: RecordCarrierNews;
  readonly logger: Logger;
}

export type RecordInboxRow = (row: InboxRow) => Promise<WorkOutcome>;

/** Kept until a release that can do something with them takes them up again. */
const NOT_APPLIED: Readonly<Record<'refund' | 'dispute', string>> = {
  refund: 'tells of a refund, which this release cannot apply',
  dispute: 'tells of a dispute, which this release cannot apply',
};

/** Records what a stored event of a provider is about, or parks it with the reason why not. Throws what `recordProviderEvent` and `recordCarrierNews` throw. */
export function makeRecordInboxRow(deps: RecordInboxRowDeps): RecordInboxRow {
  const { recordProviderEvent, recordCarrierNews, logger } = deps;
  return async (row) => {
    const { provider, eventId } = row;
    if (row.kind === 'delivery_status' || row.kind === 'consent') {
      await recordCarrierNews(row);
      return { kind: 'done' };
    }
    if (row.kind !== 'attempt') {
      logger.warn({ provider, eventId, kind: row.kind }, 'provider event of a kind that is kept for later');
      return { kind: 'park', reason: NOT_APPLIED[row.kind] };
    }
    const link = await recordProviderEvent({ provider, event: row, source: 'gateway' });
    if (link === null) logger.warn({ provider, eventId }, 'provider event concerns no link of ours');
    return { kind: 'done' };
  };
}
