import type { WorkRow } from '../../ports/work-table.js';
import type { Refill } from './create-refill.js';
import { BEGIN_MS } from './lease-times.js';
import { makeTakeDueRows, type TakeDueRowsDeps } from './make-take-due-rows.js';
import { shareTurns } from './share-turns.js';
import type { WorkKind } from './work-kind.js';

export interface PumpDeps extends Omit<TakeDueRowsDeps, 'mayTake'> {
  readonly refill: Refill;
}

/** Claims and begins what is due, one turn after the other, and sets the alarm for the turn after each. */
export interface Pump {
  /** Answers how many rows were begun. Rejects when the store is away. */
  take(): Promise<number>;
  /** Resolves when no turn is under way. */
  whenOver(): Promise<void>;
  /** Claims nothing more. */
  stop(): void;
}

/** Without the sweeps, which may hang in a database's driver or be another instance's, a line is late by no more. */
const LOOK_AGAIN_MS = 15_000;

export function createPump(kind: WorkKind<WorkRow>, deps: PumpDeps): Pump {
  const { lease, timers, shares, rhythm, alarm, refill } = deps;
  let isStopping = false;
  const takeDueRows = makeTakeDueRows(kind, {
    ...deps,
    mayTake: () => !isStopping && lease.isValid(BEGIN_MS),
  });

  async function takeTurn(): Promise<number> {
    try {
      return await refill.after(takeDueRows);
    } catch (error) {
      rhythm.beTroubled();
      throw error;
    } finally {
      const resumeMs = shares.nextResumeMs(timers.elapsedMs());
      if (resumeMs !== null) alarm.set(resumeMs - timers.elapsedMs());
      alarm.set(lease.isValid(BEGIN_MS) ? LOOK_AGAIN_MS : BEGIN_MS);
    }
  }

  return {
    ...shareTurns(takeTurn),
    stop() {
      isStopping = true;
    },
  };
}
