import type { WorkRow } from '../../ports/work-table.js';
import type { Lease } from './create-lease.js';
import { BEGIN_MS } from './lease-times.js';
import { keyOfTurn, listUnderWay, type RowsUnderWay, type Working } from './rows-under-way.js';
import type { Hold, WorkKind } from './work-kind.js';
import { type WorkOneRowDeps, workOneRow } from './work-one-row.js';

export interface RowStarterDeps extends Omit<WorkOneRowDeps, 'hold'> {
  readonly lease: Lease;
  /** A row is over; `hasNews`: somebody said meanwhile that there is something to do. */
  readonly onOver: (hasNews: boolean) => void;
}

/** Works rows that this instance holds, each turn of a row after the one before it. */
export interface RowStarter extends RowsUnderWay {
  begin(row: WorkRow, holder: string): Working;
  /** There is something to do: it may be of a row under way, which nobody can claim. */
  noteNews(): void;
  /** Begins nothing more: rows are given back as they are. */
  stop(): void;
}

export function createRowStarter(kind: WorkKind<WorkRow>, deps: RowStarterDeps): RowStarter {
  const { lease, shares, onOver } = deps;
  const inFlight = new Map<string, Working>();
  let isStopping = false;
  let news = 0;

  function run(row: WorkRow, hold: Hold): Working {
    const key = keyOfTurn(row, hold.holder);
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
    ...listUnderWay(inFlight),
    begin(row, holder) {
      const lasts = (leftMs = 0) => lease.isValid(leftMs) && lease.holder() === holder;
      const hold = { holder, lasts, mayBegin: () => !isStopping && lasts(BEGIN_MS) };
      const last = inFlight.get(keyOfTurn(row, holder));
      if (last === undefined) return run(row, hold);
      // What came of its last turn is stored, and the answer still on its way: whether we hold it is known after that.
      return last.then(() => run(row, { ...hold, mayBegin: () => false }));
    },
    noteNews() {
      news += 1;
    },
    stop() {
      isStopping = true;
    },
  };
}
