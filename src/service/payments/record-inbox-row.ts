import type { Link } from '../../domain/link/link.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { InboxRow } from '../../ports/provider-inbox.js';
import type { RecordCarrierNews } from '../delivery/record-carrier-news.js';
import type { ReadStanding } from '../gateways/read-standing.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { RecordDisputeNews } from './record-dispute-news.js';
import type { RecordProviderEvent } from './record-provider-event.js';
import type { RecordRefundNews } from './record-refund-news.js';
import { sourceOfNews } from './source-of-news.js';

export interface RecordInboxRowDeps {
  readonly recordProviderEvent: RecordProviderEvent;
  readonly recordRefundNews: RecordRefundNews;
  readonly recordDisputeNews: RecordDisputeNews;
  readonly recordCarrierNews: RecordCarrierNews;
  readonly readStanding: ReadStanding;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type RecordInboxRow = (row: InboxRow) => Promise<WorkOutcome>;

/** For so long news of a refund or a dispute wait for their payment: by then it was asked about many times. */
const WAITS_MS = 24 * 60 * 60_000;
/** What anybody may have sent waits until its payment was asked about at least once, and takes no more of our time. */
const UNSIGNED_WAITS_MS = 30 * 60_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** Records what a stored event of a provider is about. Throws what the recording of its kind throws. */
export function makeRecordInboxRow(deps: RecordInboxRowDeps): RecordInboxRow {
  const { recordCarrierNews, clock, logger } = deps;
  return async (row) => {
    if (row.kind === 'delivery_status' || row.kind === 'consent') {
      await recordCarrierNews(row);
      return { kind: 'done' };
    }
    if (row.kind === 'account') {
      if (row.gatewayAccountId !== undefined) await deps.readStanding(row.gatewayAccountId);
      return { kind: 'done' };
    }
    const link = await record(deps, row);
    if (link !== null) return { kind: 'done' };
    const waitedMs = clock.now().getTime() - row.receivedAt.getTime();
    if (waitedMs < waitsMs(row)) return { kind: 'later', at: nextLook(row, clock.now()) };
    const { provider, eventId } = row;
    logger.warn({ provider, eventId }, 'provider event concerns no link of ours');
    return { kind: 'done' };
  };
}

type MoneyRow = Extract<InboxRow, { readonly kind: 'attempt' | 'refund' | 'dispute' }>;

function record(deps: RecordInboxRowDeps, row: MoneyRow): Promise<Link | null> {
  const { provider } = row;
  switch (row.kind) {
    case 'attempt':
      return deps.recordProviderEvent({ provider, event: row, source: sourceOfNews(row) });
    case 'refund':
      return deps.recordRefundNews({ provider, event: row });
    case 'dispute':
      return deps.recordDisputeNews({ provider, event: row });
  }
}

function waitsMs(row: MoneyRow): number {
  if (row.kind === 'attempt') return 0;
  return row.kind === 'refund' && row.isUnsigned === true ? UNSIGNED_WAITS_MS : WAITS_MS;
}

/** After as long again as it has waited: a payment mostly follows within seconds. */
function nextLook({ receivedAt }: InboxRow, now: Date): Date {
  const waitedMs = Math.max(1_000, now.getTime() - receivedAt.getTime());
  return new Date(now.getTime() + Math.min(waitedMs, LONGEST_PAUSE_MS));
}
