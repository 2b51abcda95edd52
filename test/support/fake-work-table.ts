import {
  createMemoryWorkTable,
  type MemoryRows,
} from '../../src/adapters/persistence/work/memory-work-table.js';
import type { ParkedTable, WorkRow, WorkTable } from '../../src/ports/work-table.js';

/** Due rows in memory, and what a person may do with those that are parked. */
export function createFakeWorkTable<Row extends WorkRow>(
  given: Omit<MemoryRows<Row>, 'find'>,
): WorkTable<Row> & ParkedTable {
  const find = (id: string) => [...given.all()].find(([known]) => known === id)?.[1];
  const rows = { ...given, find };

  return {
    ...createMemoryWorkTable(rows),
    async listParked(limit) {
      return [...rows.all()]
        .flatMap(([id, state]) =>
          state.parked === null
            ? []
            : [
                {
                  id,
                  share: rows.toRow(id, state).share,
                  reason: state.parked.reason,
                  parkedAt: state.parked.at,
                },
              ],
        )
        .sort((a, b) => a.parkedAt.getTime() - b.parkedAt.getTime())
        .slice(0, limit);
    },
    show: async (id) => find(id) ?? null,
    async retryParked(id, now) {
      const state = find(id);
      if (state === undefined || state.parked === null) return false;
      Object.assign(state, { parked: null, dueAt: now, failures: 0, holder: null });
      return true;
    },
    async dropParked(id) {
      const state = find(id);
      if (state === undefined || state.parked === null) return false;
      state.parked = null;
      return true;
    },
  };
}
