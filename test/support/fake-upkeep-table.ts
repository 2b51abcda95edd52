import { idleWork, type WorkState } from '../../src/adapters/persistence/work/memory-work-table.js';
import type { UpkeepRow, UpkeepTable } from '../../src/ports/upkeep-table.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeWorkTable } from './fake-work-table.js';

export interface FakeUpkeepTable extends UpkeepTable, ParkedTable {
  /** When a merchant is looked after next; null: it is not. */
  dueAtOf(merchantId: string): Date | null;
  keptSinceOf(merchantId: string): Date | null;
  /** As its eraser does. */
  markErased(merchantId: string, at: Date): void;
}

interface FakeRow {
  wakes: number;
  keptSince: Date | null;
  erasedAt: Date | null;
  readonly state: WorkState;
}

/** Merchants that are looked after, in memory. */
export function createFakeUpkeepTable(): FakeUpkeepTable {
  const rows = new Map<string, FakeRow>();
  return {
    ...createFakeWorkTable<UpkeepRow>({
      all: () => [...rows].map(([id, { state }]) => [id, state] as const),
      toRow(id, { dueAt, failures }) {
        const { wakes = 0, keptSince = null, erasedAt = null } = rows.get(id) ?? {};
        return {
          ...{ id, share: id, merchantId: id, wakes, keptSince, erasedAt },
          ...{ dueAt: dueAt ?? new Date(0), failures },
        };
      },
      isUnchanged: ({ id, wakes }) => rows.get(id)?.wakes === wakes,
    }),
    dueAtOf: (merchantId) => rows.get(merchantId)?.state.dueAt ?? null,
    async wake(merchantId, at) {
      const row = rows.get(merchantId) ?? { wakes: 0, keptSince: null, erasedAt: null, state: idleWork(at) };
      row.wakes += 1;
      if (row.state.dueAt === null || at < row.state.dueAt) row.state.dueAt = at;
      rows.set(merchantId, row);
    },
    async noteKept(merchantId, since) {
      const row = rows.get(merchantId);
      if (row !== undefined) row.keptSince = since;
    },
    async wakeErased(before, now) {
      for (const row of rows.values()) {
        const isOver = row.erasedAt !== null && row.keptSince !== null && row.keptSince < before;
        if (isOver) row.state.dueAt = now;
      }
    },
    async forget(merchantId) {
      rows.delete(merchantId);
    },
    keptSinceOf: (merchantId) => rows.get(merchantId)?.keptSince ?? null,
    markErased(merchantId, at) {
      const row = rows.get(merchantId);
      if (row !== undefined) row.erasedAt ??= at;
    },
  };
}
