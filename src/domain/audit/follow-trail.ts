import { type AuditFault, findAuditFault, type Sha256 } from './audit-chain.js';
import type { AuditRow } from './audit-entry.js';
import { isEndedBy, readTrailEnding, type TrailEnding, type TrailGap } from './trail-ending.js';

interface FollowedTrail {
  /** The first row that does not fit; null: it is whole. */
  readonly fault: AuditFault | null;
  /** Rows that are kept no more, as the trail itself says. */
  readonly ended: number;
}

/** One merchant's trail, followed row by row. */
export interface TrailFollower {
  take(row: AuditRow): void;
  /** What there is to say once all rows were taken. */
  end(): FollowedTrail;
}

interface Gap extends TrailGap {
  readonly merchantId: string;
  /** How many rows are missing there. */
  readonly missing: number;
}

/** Rows that are missing are a fault unless a later row says that they ended. Keeps no row but the last. */
export function followTrail(sha256: Sha256): TrailFollower {
  let last: AuditRow | null = null;
  let fault: AuditFault | null = null;
  const gaps: Gap[] = [];
  const endings: TrailEnding[] = [];
  return {
    take(row) {
      const missing = row.number - (last?.number ?? 0) - 1;
      const { merchantId, number, previousHash } = row;
      if (missing > 0) gaps.push({ merchantId, number, previousHash, missing });
      const before = missing > 0 ? { number: number - 1, hash: previousHash } : last;
      const found = findAuditFault(row, before, sha256);
      // What follows a row that does not fit says nothing new of itself.
      fault ??= found;
      const ending = found?.fault === 'changed' ? null : readTrailEnding(row);
      if (ending !== null) endings.push(ending);
      last = row;
    },
    end() {
      const isEnded = (gap: Gap) => endings.some((ending) => isEndedBy(gap, ending));
      const ended = gaps.filter(isEnded).reduce((sum, { missing }) => sum + missing, 0);
      return {
        fault: firstOf(
          gaps.find((gap) => !isEnded(gap)),
          fault,
        ),
        ended,
      };
    },
  };
}

function firstOf(gap: Gap | undefined, fault: AuditFault | null): AuditFault | null {
  if (gap === undefined || (fault !== null && fault.number < gap.number)) return fault;
  return { merchantId: gap.merchantId, number: gap.number, fault: 'number_wrong' };
}
