import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import { type WorkOneRowDeps, workOneRow } from './work-one-row.js';

export interface RowsInFlightDeps extends Omit<WorkOneRowDeps, 'hold'> {
  readonly lease: Lease;
  readonly isStopping: () => boolean;
  /** Told after each row that ended, with what `countNews` said when it was begun. */
  readonly onEnded: (newsBefore: number) => void;
  /** How often somebody has said that there is something to do. */
  readonly countNews: () => number;
}

/** The rows that this instance works now, each by its id and the name under which it is held. */
export interface RowsInFlight {
  size(): number;
  /** What comes of a row that is worked already; undefined: it is not. */
  find(row: WorkRow, holder: string): Promise<WorkOutcome | null> | undefined;
  begin(row: WorkRow, holder: string): Promise<WorkOutcome | null>;
  /** Answers what tells whether a row was worked at this moment. */
  remember(): (row: WorkRow, holder: string) => boolean;
  whenIdle(): Promise<void>;
}

export function createRowsInFlight(kind: WorkKind<WorkRow>, deps: RowsInFlightDeps): RowsInFlight {
  const inFlight = new Map<string, Promise<WorkOutcome | null>>();

  function run(row: WorkRow, hold: Hold): Promise<WorkOutcome | null> {
    const key = keyOf(row, hold.holder);
    const newsBefore = deps.countNews();
    deps.shares.begin(row.share);
    const done = workOneRow(kind, row, { ...deps, hold }).finally(() => {
      inFlight.delete(key);
      deps.shares.end(row.share);
      deps.onEnded(newsBefore);
    });
    inFlight.set(key, done);
    return done;
  }

  return {
    size: () => inFlight.size,
    find: (row, holder) => inFlight.get(keyOf(row, holder)),
    begin(row, holder) {
      const hold = holdAs(holder, deps);
      const last = inFlight.get(keyOf(row, holder));
      if (last === undefined) return run(row, hold);
      // What came of its last turn is stored, and the answer still on its way: whether we hold it is known after that.
      return last.then(() => run(row, { ...hold, mayBegin: () => false }));
    },
    remember() {
      const keys = new Set(inFlight.keys());
      return (row, holder) => keys.has(keyOf(row, holder));
    },
    async whenIdle() {
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
  };
}

function holdAs(holder: string, { lease, isStopping }: RowsInFlightDeps): Hold {
  const lasts = () => lease.isValid() && lease.holder() === holder;
  return { holder, lasts, mayBegin: () => !isStopping() && lasts() };
}

function keyOf({ id }: WorkRow, holder: string): string {
  return `${holder} ${id}`;
}
