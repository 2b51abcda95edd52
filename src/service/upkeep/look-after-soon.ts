import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { UpkeepTable } from '../../ports/upkeep-table.js';

export interface LookAfterSoonDeps {
  readonly upkeep: Pick<UpkeepTable, 'wake'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** What a change left to be done in a merchant is done now; what a process that dies here leaves, within a day. */
export async function lookAfterSoon(
  { upkeep, clock, kick }: LookAfterSoonDeps,
  merchantId: string,
): Promise<void> {
  await upkeep.wake(merchantId, clock.now());
  kick('upkeep');
}
