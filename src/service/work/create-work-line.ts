import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import { createAlarm } from './create-alarm.js';
import type { Lease } from './create-lease.js';
import { createPump } from './create-pump.js';
import { createRefill } from './create-refill.js';
import { createRowStarter } from './create-row-starter.js';
import type { WorkKind, WorkOutcome } from './work-kind.js';
import { createWorkRhythm } from './work-rhythm.js';
import { createWorkShares } from './work-shares.js';

export interface WorkLineDeps {
  readonly lease: Lease;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  readonly observer: WorkObserver;
}

/** One kind at work in this instance. */
export interface WorkLine {
  /** Claims and begins what is due, as much as fits; answers how many rows that was. Rejects when the store is away. */
  pump(): Promise<number>;
  /** Pumps now, or after `afterMs`. Never throws. */
  kick(afterMs: number): void;
  /** Works a row that was stored as held by this instance; answers what came of it, null when it was not worked. */
  hand(row: WorkRow): Promise<WorkOutcome | null>;
  whenIdle(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

export function createWorkLine(kind: WorkKind<WorkRow>, deps: WorkLineDeps): WorkLine {
  const { lease, timers, logger } = deps;
  const shares = createWorkShares(kind.atOncePerShare);
  const rhythm = createWorkRhythm(timers);
  const alarm = createAlarm(timers, () => {
    // Of all moments only the soonest was known.
    rhythm.lookAheadAgain();
    pump
      .take()
      .catch((error: unknown) => logger.warn({ err: error, kind: kind.name }, 'due work has to wait'));
  });
  const refill = createRefill(alarm, () => starter.count() <= kind.atOnce / 2);
  const starter = createRowStarter(kind, {
    ...deps,
    ...{ shares, kick: alarm.set, onStillHeld: rhythm.beTroubled, onOver: refill.onOver },
  });
  const pump = createPump(kind, { ...deps, shares, rhythm, alarm, starter, refill });

  return {
    pump: pump.take,
    kick(afterMs) {
      starter.noteNews();
      alarm.set(afterMs);
    },
    hand(row) {
      const holder = lease.holder();
      return starter.find(row, holder) ?? starter.begin(row, holder);
    },
    async whenIdle() {
      await pump.whenOver();
      await starter.whenNone();
    },
    stop() {
      pump.stop();
      starter.stop();
      alarm.stop();
    },
  };
}
