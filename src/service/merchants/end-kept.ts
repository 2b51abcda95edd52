import { findEndedBefore, findEndOf } from '../../domain/kyc/keeping.js';
import type { Kyc } from '../../domain/kyc/kyc.js';
import {
  endSuperseded,
  findKeptSince,
  findReviewStart,
  findSuperseded,
} from '../../domain/kyc/superseded.js';
import { soonest } from '../../domain/time/soonest.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { UpkeepTable } from '../../ports/upkeep-table.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { endTrail, endWholeTrail } from '../audit/end-trail.js';
import { makeTellTrail, type TellTrailDeps } from '../audit/tell-trail.js';
import type { EndKept } from '../upkeep/upkeep-task.js';

export interface EndKeptDeps extends TellTrailDeps {
  readonly kycs: KycRepository;
  readonly upkeep: Pick<UpkeepTable, 'noteKept' | 'forget'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** How long decisions, hashes and who looked are kept. */
  readonly keepReviewsYears: number;
}

/**
 * Ends what is kept of a merchant's reviews when its years are over: of one that is there, what another review took the
 * place of, and the trail up to that; of an erased one, in the end all. Nothing is read before the oldest of it is due.
 * May be cut off anywhere, and run twice. Throws AppError `store_unavailable`.
 */
export function makeEndKept(deps: EndKeptDeps): EndKept {
  const { upkeep, keepReviewsYears: years } = deps;
  return async ({ merchantId, keptSince, erasedAt }, now) => {
    const before = findEndedBefore(now, years);
    if (keptSince !== null && keptSince >= before) return findEndOf(keptSince, years);
    if (erasedAt !== null && erasedAt < before) {
      await endAll(deps, merchantId, now);
      return null;
    }
    const since = await endOld(deps, merchantId, { before, erasedAt, now });
    await upkeep.noteKept(merchantId, since);
    return findEndOf(since, years);
  };
}

/** The row that brings somebody here goes last. */
async function endAll(deps: EndKeptDeps, merchantId: string, now: Date): Promise<void> {
  await deps.kycs.remove(merchantId);
  await endWholeTrail(deps, merchantId, now);
  await deps.upkeep.forget(merchantId);
}

interface Ending {
  /** What was done before may end. */
  readonly before: Date;
  readonly erasedAt: Date | null;
  readonly now: Date;
}

/** When the oldest was done of what may end next. */
async function endOld(
  deps: EndKeptDeps,
  merchantId: string,
  { before, erasedAt, now }: Ending,
): Promise<Date> {
  const kyc = await deps.kycs.find(merchantId);
  const start = kyc && findReviewStart(kyc);
  // The trail first: how far it may go is read off the decisions.
  const row = await endTrail(deps, merchantId, { before: soonest([before, start]) ?? before, now });
  const left = kyc && (await endInReview(deps, kyc, before));
  await makeTellTrail(deps)(merchantId);
  // A row that is older holds: while the merchant is there, until another review, which is looked for month by month.
  const isOver = row !== null && row.at < before;
  const trailAt = isOver ? (erasedAt ?? before) : (row?.at ?? null);
  return soonest([trailAt, left && findOldest(left), erasedAt]) ?? now;
}

/** What is left of a review. Where somebody changes it at this moment, it is looked at again when it is due next. */
async function endInReview(deps: EndKeptDeps, kyc: Kyc, before: Date): Promise<Kyc> {
  const ended = endSuperseded(kyc, before);
  if (ended === null) return kyc;
  const { merchantId } = kyc;
  const entry = buildAuditEntry(deps, {
    ...{ merchantId, actor: { kind: 'system' }, place: 'system', action: 'kyc.ended' },
    before: { decisions: kyc.decisions.length, documents: kyc.documents.length },
    after: { decisions: ended.decisions.length, documents: ended.documents.length },
  });
  return (await deps.kycs.save(ended, [entry])) ? ended : kyc;
}

function findOldest(kyc: Kyc): Date | null {
  const { decisions, documents } = findSuperseded(kyc);
  return soonest([...decisions.map(({ at }) => at), ...documents.map((one) => findKeptSince(kyc, one))]);
}
