import { quotaWaitMs } from '../../../domain/link/creation-quota.js';
import type { Insertion } from './insertion.js';
import { type MakerTally, makerKeyOf, withLink } from './maker-tally.js';

export interface Admitted {
  readonly insertion: Insertion;
  /** Null where nothing is counted. */
  readonly makerSerial: number | null;
}

/** A link beyond its maker's quota, unless one that was admitted is not stored after all. */
export interface OverQuota {
  readonly insertion: Insertion;
  readonly waitMs: number;
}

/** Gives links their makers' next numbers, in the order in which they were asked for, as far as the quotas go. */
export function admitLinks(
  insertions: readonly Insertion[],
  known: ReadonlyMap<string, MakerTally>,
): { readonly admitted: readonly Admitted[]; readonly overQuota: readonly OverQuota[] } {
  const tallies = new Map(known);
  const admitted: Admitted[] = [];
  const overQuota: OverQuota[] = [];
  for (const insertion of insertions) {
    const { link, quota } = insertion;
    const key = makerKeyOf(link);
    const tally = tallies.get(key);
    if (quota === undefined || tally === undefined) {
      admitted.push({ insertion, makerSerial: null });
      continue;
    }
    const waitMs = quotaWaitMs(quota, tally.madeAtMs, link.createdAt.getTime());
    if (waitMs > 0) {
      overQuota.push({ insertion, waitMs });
      continue;
    }
    const makerSerial = tally.lastSerial + 1;
    admitted.push({ insertion, makerSerial });
    tallies.set(key, withLink(tally, makerSerial, link.createdAt));
  }
  return { admitted, overQuota };
}
