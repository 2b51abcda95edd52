import type { Kick, WorkName } from '../../ports/kick.js';
import type { WorkMeasure, WorkRow } from '../../ports/work-table.js';
import { createWorkLine, type WorkLine, type WorkLineDeps } from './create-work-line.js';
import type { WorkKind, WorkOutcome } from './work-kind.js';

/** Works every kind of due thing, each kind beside the others. */
export interface Runner {
  readonly kick: Kick;
  /** Begins what is due of one kind, as the recurring job asks. Rejects when the store is away. */
  pump(kind: WorkName): Promise<void>;
  /** Works a row that was stored as held by this instance; answers what came of it, null when it was not worked. */
  hand(kind: WorkName, row: WorkRow): Promise<WorkOutcome | null>;
  /** Works all that is due, and what falls due by it, and resolves when nothing is left: for a clock that was moved. */
  catchUp(): Promise<void>;
  measure(): Promise<ReadonlyMap<WorkName, WorkMeasure & { readonly oldestAgeMs: number }>>;
  /** Begins nothing more and waits for what is in flight. */
  stop(): Promise<void>;
}

/** What no kind may do by itself: come to no end. */
const MOST_ROUNDS = 1_000;

export function createRunner(kinds: readonly WorkKind<WorkRow>[], deps: WorkLineDeps): Runner {
  const lines = new Map<WorkName, WorkLine>(kinds.map((kind) => [kind.name, createWorkLine(kind, deps)]));

  /** Line after line, round and round: over as soon as a whole round began nothing, wherever that round began. */
  async function catchUp(): Promise<void> {
    let idleLines = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1)
      for (const line of lines.values()) {
        const begun = await line.pump();
        await line.whenIdle();
        idleLines = begun === 0 ? idleLines + 1 : 0;
        if (idleLines === lines.size) return;
      }
    if (lines.size > 0) throw new Error('due work comes to no end');
  }

  return {
    kick: (name, afterMs = 0) => lines.get(name)?.kick(afterMs),
    async pump(name) {
      await lines.get(name)?.pump();
    },
    hand: async (name, row) => (await lines.get(name)?.hand(row)) ?? null,
    catchUp,
    async measure() {
      const now = deps.clock.now();
      const measures = kinds.map(async ({ name, measure }) => {
        const measured = await measure(now);
        const oldestAgeMs = now.getTime() - (measured.oldestDueAt ?? now).getTime();
        return [name, { ...measured, oldestAgeMs }] as const;
      });
      return new Map(await Promise.all(measures));
    },
    async stop() {
      for (const line of lines.values()) line.stop();
      await Promise.all([...lines.values()].map((line) => line.whenIdle()));
    },
  };
}
