import type { WorkRow } from '../../ports/work-table.js';
import type { WorkOutcome } from './work-kind.js';

/** Resolves with what came of a row, null when it was not worked. Never rejects. */
export type Working = Promise<WorkOutcome | null>;

/** The turns of rows that this instance is at. */
export interface RowsUnderWay {
  /** The turn of this row that is under way. */
  find(row: WorkRow, holder: string): Working | undefined;
  /** The rows under way, told from others by `isAmong`. */
  list(): ReadonlySet<string>;
  isAmong(rows: ReadonlySet<string>, row: WorkRow, holder: string): boolean;
  count(): number;
  whenNone(): Promise<void>;
}

/** `turns`: by `keyOfTurn`, kept by whoever begins and ends them. */
export function listUnderWay(turns: ReadonlyMap<string, Working>): RowsUnderWay {
  return {
    find: (row, holder) => turns.get(keyOfTurn(row, holder)),
    list: () => new Set(turns.keys()),
    isAmong: (rows, row, holder) => rows.has(keyOfTurn(row, holder)),
    count: () => turns.size,
    async whenNone() {
      while (turns.size > 0) await Promise.all(turns.values());
    },
  };
}

export function keyOfTurn({ id }: WorkRow, holder: string): string {
  return `${holder} ${id}`;
}
