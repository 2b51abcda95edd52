import type { Clock } from '../../ports/clock.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkRow, WorkTable } from '../../ports/work-table.js';

/** Many sweeps long: whoever sweeps last before the moment begins at the moment. */
const LOOK_AHEAD_MS = 60_000;

/** How often an idle sweep looks ahead: what is stored meanwhile kicks by itself. */
const EVERY_MS = 20_000;

export interface LookAheadDeps {
  readonly table: WorkTable<WorkRow>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly kick: (afterMs: number) => void;
}

/** Finds when the next row falls due. */
export interface LookAhead {
  isTime(): boolean;
  /** What falls due soon is begun at its moment; what is further off is found by a later sweep. */
  look(): Promise<void>;
  /** The next sweep looks ahead in any case. */
  forget(): void;
}

export function createLookAhead({ table, clock, timers, kick }: LookAheadDeps): LookAhead {
  /** Null: the next sweep looks ahead in any case. */
  let lookedMs: number | null = null;
  return {
    isTime: () => lookedMs === null || timers.elapsedMs() - lookedMs >= EVERY_MS,
    async look() {
      lookedMs = null;
      const now = clock.now();
      const next = await table.nextDueAt(now);
      const inMs = next === null ? Number.POSITIVE_INFINITY : next.getTime() - now.getTime();
      if (inMs <= LOOK_AHEAD_MS) kick(inMs);
      lookedMs = timers.elapsedMs();
    },
    forget() {
      lookedMs = null;
    },
  };
}
