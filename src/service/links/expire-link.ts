import { isAppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { isOpenQuestion } from '../../domain/payment/next-question.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRow } from '../../ports/link-work.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { ChangeLink } from './change-link.js';
import type { CloseCheckouts } from './close-checkouts.js';
import type { RecordAttemptReport } from './record-attempt-report.js';

export interface ExpireLinkDeps {
  readonly changeLink: ChangeLink;
  readonly closeCheckouts: CloseCheckouts;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly clock: Clock;
}

export type ExpireLink = (row: LinkRow) => Promise<WorkOutcome>;

const BY_CLOCK = { actor: { kind: 'system' }, source: 'clock' } as const;

/** Longer than this no provider that is down keeps a link from ending; its checkout is asked about, and closed, later. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Ends an open link whose time has come. A checkout that is still open is closed first, so that nobody pays what has
 * ended; money that came instead wins. Throws AppError `provider_unavailable`, `store_unavailable`.
 */
export function makeExpireLink({
  changeLink,
  closeCheckouts,
  recordAttemptReport,
  clock,
}: ExpireLinkDeps): ExpireLink {
  async function close(link: Link): Promise<Link> {
    if (!link.attempts.some(isOpenQuestion)) return link;
    try {
      const closed = await closeCheckouts(link);
      let current = closed.link;
      for (const attemptId of closed.closedAttempts) {
        const reported = { attemptId, report: { status: 'closed' }, source: 'gateway' } as const;
        current = await recordAttemptReport(current, reported);
      }
      return current;
    } catch (error) {
      const overdueMs = clock.now().getTime() - Number(link.expiresAt);
      if (overdueMs > PATIENCE_MS && isAppError(error, 'provider_unavailable')) return link;
      throw error;
    }
  }

  return async ({ link }) => {
    const { changed } = await changeLink(await close(link), { type: 'expire' }, BY_CLOCK);
    return changed ? { kind: 'gone' } : { kind: 'done' };
  };
}
