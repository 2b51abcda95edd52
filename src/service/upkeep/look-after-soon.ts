import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { UpkeepTable } from '../../ports/upkeep-table.js';

export interface LookAfterSoonDeps {
  readonly upkeep: Pick<UpkeepTable, 'wake'>;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** Longer than a write takes. */
const LATER_MS = 10_000;

/**
 * Does what leaves something to be done in a merchant, and has it done now. Woken for a while later first, so that a crash
 * between the two leaves nothing for longer.
 */
export async function lookAfterChange<Answer>(
  deps: LookAfterSoonDeps,
  merchantId: string,
  change: () => Promise<Answer>,
): Promise<Answer> {
  await deps.upkeep.wake(merchantId, new Date(deps.clock.now().getTime() + LATER_MS));
  const answer = await change();
  // What was refused left nothing to be done.
  if (answer !== false) await lookAfterSoon(deps, merchantId);
  return answer;
}

/** What a change left to be done in a merchant is done now; what a process that dies here leaves, within a day. */
export async function lookAfterSoon(
  { upkeep, clock, kick }: LookAfterSoonDeps,
  merchantId: string,
): Promise<void> {
  await upkeep.wake(merchantId, clock.now());
  kick('upkeep');
}
