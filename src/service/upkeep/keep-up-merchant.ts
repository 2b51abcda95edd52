import { soonest } from '../../domain/time/soonest.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { UpkeepRow } from '../../ports/upkeep-table.js';
import type { WorkOutcome } from '../work/work-kind.js';
import type { EndKept, UpkeepTask } from './upkeep-task.js';

export interface KeepUpMerchantDeps {
  readonly tasks: readonly UpkeepTask[];
  readonly endKept: EndKept;
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type KeepUpMerchant = (row: UpkeepRow) => Promise<WorkOutcome>;

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Merchants that fell due together drift apart, day by day. */
const MOST_SPREAD_MS = 4 * HOUR_MS;

/**
 * Looks after one merchant: each task in turn, whatever becomes of those before it. Due again when the first of them
 * wants to be run, within a day at most. Rejects with what went wrong first, for a try that is sooner. To one that was
 * erased nobody comes before something ends that is kept of it.
 */
export function makeKeepUpMerchant(deps: KeepUpMerchantDeps): KeepUpMerchant {
  const { endKept, clock, logger } = deps;
  return async (row) => {
    const { merchantId } = row;
    const now = clock.now();
    if (await isErased(deps, row)) {
      const at = await endKept(row, now);
      return at === null ? { kind: 'gone' } : { kind: 'later', at, failures: 0 };
    }
    const tasks = [{ name: 'end-kept', run: () => endKept(row, now) }, ...deps.tasks];
    const wishes: (Date | null)[] = [new Date(now.getTime() + DAY_MS - spreadOf(merchantId))];
    const faults: unknown[] = [];
    for (const { name, run } of tasks) {
      try {
        wishes.push(await run(merchantId, now));
      } catch (error) {
        logger.warn({ err: error, merchantId, task: name }, 'a task of a merchant failed; it is tried again');
        faults.push(error);
      }
    }
    if (faults.length > 0) throw faults[0];
    return { kind: 'later', at: soonest(wishes), failures: 0 };
  };
}

/** An erasure that was cut off is gone on with: then the merchant is there still. */
async function isErased(
  { merchants }: Pick<KeepUpMerchantDeps, 'merchants'>,
  { merchantId, erasedAt }: UpkeepRow,
): Promise<boolean> {
  return erasedAt !== null && (await merchants.findById(merchantId)) === null;
}

/** The same for a merchant each day, another for the next one. */
function spreadOf(merchantId: string): number {
  const sum = [...merchantId].reduce((hash, sign) => (hash * 31 + (sign.codePointAt(0) ?? 0)) % 10_007, 7);
  return (sum / 10_007) * MOST_SPREAD_MS;
}
