import type { LaneRow, WorkLanes } from '../../src/ports/work-lanes.js';
import { createFakeWorkTable, type FakeWorkState, idleWork } from './fake-work-table.js';

interface Lane {
  readonly share: string;
  wakes: number;
  readonly state: FakeWorkState;
}

export interface FakeLanes extends WorkLanes {
  /** When a lane is due; null: it sleeps, or nobody ever woke it. */
  dueAtOf(lane: string): Date | null;
  holderOf(lane: string): string | null;
}

/** Lanes in memory. */
export function createFakeLanes(): FakeLanes {
  const lanes = new Map<string, Lane>();
  return {
    ...createFakeWorkTable<LaneRow>({
      all: () => [...lanes].map(([id, { state }]) => [id, state] as const),
      toRow(id, { dueAt, failures }) {
        const { share = '', wakes = 0 } = lanes.get(id) ?? {};
        return { id, lane: id, share, wakes, failures, dueAt: dueAt ?? new Date(0) };
      },
      isUnchanged: ({ id, wakes }) => lanes.get(id)?.wakes === wakes,
    }),

    holderOf: (lane) => lanes.get(lane)?.state.holder ?? null,
    dueAtOf: (lane) => lanes.get(lane)?.state.dueAt ?? null,

    async wake(wakes) {
      for (const { lane, share, dueAt } of wakes) {
        const known = lanes.get(lane) ?? { share, wakes: 0, state: idleWork() };
        const before = known.state.dueAt;
        known.wakes += 1;
        known.state.dueAt = before === null || dueAt < before ? dueAt : before;
        lanes.set(lane, known);
      }
    },
  };
}
