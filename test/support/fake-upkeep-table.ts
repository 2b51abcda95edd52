import type { UpkeepRow, UpkeepTable } from '../../src/ports/upkeep-table.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable, type FakeWorkState, idleWork } from './fake-work-table.js';

export interface FakeUpkeepTable extends UpkeepTable, ParkedTable {
  /** When a merchant is looked after next; null: it is not. */
  dueAtOf(merchantId: string): Date | null;
}

/** Merchants that are looked after, in memory. */
export function createFakeUpkeepTable(): FakeUpkeepTable {
  const rows = new Map<string, { wakes: number; readonly state: FakeWorkState }>();
  return {
    ...createFakeWorkTable<UpkeepRow>({
      all: () => [...rows].map(([id, { state }]) => [id, state] as const),
      toRow(id, { dueAt, failures }) {
        const wakes = rows.get(id)?.wakes ?? 0;
        return { id, share: id, merchantId: id, wakes, dueAt: dueAt ?? new Date(0), failures };
      },
      isUnchanged: ({ id, wakes }) => rows.get(id)?.wakes === wakes,
    }),
    dueAtOf: (merchantId) => rows.get(merchantId)?.state.dueAt ?? null,
    async wake(merchantId, at) {
      const row = rows.get(merchantId) ?? { wakes: 0, state: idleWork(at) };
      row.wakes += 1;
      if (row.state.dueAt === null || at < row.state.dueAt) row.state.dueAt = at;
      rows.set(merchantId, row);
    },
  };
}
