import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import type { Hold, WorkKind, WorkOutcome } from './work-kind.js';
import { type WorkOneRowDeps, workOneRow } from './work-one-row.js';

/** Resolves with what came of a row, null when it was not worked. Never rejects. */
type Working = Promise<WorkOutcome | null>;

export interface RowStarterDeps extends Omit<WorkOneRowDeps, 'hold'> {
  readonly lease: Lease;
  /** A row is over; `hasNews`: somebody said meanwhile that there is something to do. */
  readonly onOver: (hasNews: boolean) => void;
}

/** Works rows that this instance holds, each turn of a row after the one before it. */
export interface RowStarter {
  begin(row: WorkRow, holder: string): Working;
  /** The turn of this row that is under way. */
  find(row: WorkRow, holder: string): Working | undefined;
  /** The rows under way, told from others by `isAmong`. */
  list(): ReadonlySet<string>;
  isAmong(rows: ReadonlySet<string>, row: WorkRow, holder: string): boolean;
  count(): number;
  /** There is something to do: it may be of a row under way, which nobody can claim. */
  noteNews(): void;
  whenNone(): Promise<void>;
  /** Begins nothing more: rows are given back as they are. */
  stop(): void;
}

export function createRowStarter(kind: WorkKind<WorkRow>, deps: RowStarterDeps): RowStarter {
  const { lease, shares, onOver } = deps;
  const inFlight = new Map<string, Working>();
  let isStopping = false;
  let news = 0;

  function holdAs(holder: string): Hold {
    const lasts = () => lease.isValid() && lease.holder() === holder;
    return { holder, lasts, mayBegin: () => !isStopping && lasts() };
  }

  function run(row: WorkRow, hold: Hold): Working {
    const key = keyOf(row, hold.holder);
    const newsBefore = news;
    shares.begin(row.share);
    const working = workOneRow(kind, row, { ...deps, hold }).finally(() => {
      inFlight.delete(key);
      shares.end(row.share);
      onOver(news !== newsBefore);
    });
    inFlight.set(key, working);
    return working;
  }

  return {
    begin(row, holder) {
      const hold = holdAs(holder);
      const last = inFlight.get(keyOf(row, holder));
      if (last === undefined) return run(row, hold);
      // What came of its last turn is stored, and the answer still on its way: whether we hold it is known after that.
      return last.then(() => run(row, { ...hold, mayBegin: () => false }));
    },
    find: (row, holder) => inFlight.get(keyOf(row, holder)),
    list: () => new Set(inFlight.keys()),
    isAmong: (rows, row, holder) => rows.has(keyOf(row, holder)),
    count: () => inFlight.size,
    noteNews() {
      news += 1;
    },
    async whenNone() {
      while (inFlight.size > 0) await Promise.all(inFlight.values());
    },
    stop() {
      isStopping = true;
    },
  };
}

function keyOf({ id }: WorkRow, holder: string): string {
  return `${holder} ${id}`;
}
