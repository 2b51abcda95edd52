import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../ports/logger.js';
import type { Timers } from '../../ports/timers.js';
import type { WorkObserver } from '../../ports/work-observer.js';
import type { WorkRow } from '../../ports/work-table.js';
import { createAlarm } from './create-alarm.js';
import type { Lease } from './create-lease.js';
import { createRowStarter } from './create-row-starter.js';
import { makeTakeDueRows } from './make-take-due-rows.js';
import { shareTurns } from './share-turns.js';
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

/** Without the sweeps, which may hang in a database's driver or be another instance's, a line is late by no more. */
const LOOK_AGAIN_MS = 15_000;
/** How long room that is less than half waits for more of it, so that a claim is worth its round trip. */
const REFILL_MS = 100;

export function createWorkLine(kind: WorkKind<WorkRow>, deps: WorkLineDeps): WorkLine {
  const { lease, timers, logger } = deps;
  const shares = createWorkShares(kind.atOncePerShare);
  const rhythm = createWorkRhythm(timers);
  let isStopping = false;
  let hasMore = false;
  let overs = 0;

  const alarm = createAlarm(timers, () => {
    // Of all moments only the soonest was known.
    rhythm.lookAheadAgain();
    pump().catch((error: unknown) => logger.warn({ err: error, kind: kind.name }, 'due work has to wait'));
  });
  const starter = createRowStarter(kind, {
    ...deps,
    shares,
    kick: alarm.set,
    onStillHeld: rhythm.beTroubled,
    onOver: (hasNews) => {
      overs += 1;
      if (hasNews) alarm.set(0);
      else if (hasMore) refill();
    },
  });
  const refill = () => alarm.set(starter.count() <= kind.atOnce / 2 ? 0 : REFILL_MS);
  const takeDueRows = makeTakeDueRows(kind, {
    ...deps,
    shares,
    rhythm,
    alarm,
    starter,
    mayTake: () => !isStopping && lease.isValid(),
  });
  const turns = shareTurns(takeTurn);
  const pump = () => turns.take();

  async function takeTurn(): Promise<number> {
    const oversBefore = overs;
    try {
      const taken = await takeDueRows();
      hasMore = taken.hasMore;
      // What was over while we claimed did not know of it.
      if (hasMore && overs !== oversBefore) refill();
      return taken.begun;
    } catch (error) {
      rhythm.beTroubled();
      throw error;
    } finally {
      const resumeMs = shares.nextResumeMs(timers.elapsedMs());
      if (resumeMs !== null) alarm.set(resumeMs - timers.elapsedMs());
      alarm.set(LOOK_AGAIN_MS);
    }
  }

  return {
    pump,
    kick(afterMs) {
      starter.noteNews();
      alarm.set(afterMs);
    },
    hand(row) {
      const holder = lease.holder();
      return starter.find(row, holder) ?? starter.begin(row, holder);
    },
    async whenIdle() {
      await turns.whenOver();
      await starter.whenNone();
    },
    stop() {
      isStopping = true;
      starter.stop();
      alarm.stop();
    },
  };
}
