import { createMemoryLanes, type MemoryLane } from '../../src/adapters/persistence/work/memory-lanes.js';
import type { WorkLanes } from '../../src/ports/work-lanes.js';

export interface FakeLanes extends WorkLanes {
  /** When a lane is due; null: it sleeps, or nobody ever woke it. */
  dueAtOf(lane: string): Date | null;
  holderOf(lane: string): string | null;
}

/** Lanes in memory, which can be looked at. */
export function createFakeLanes(): FakeLanes {
  const lanes = new Map<string, MemoryLane>();
  return {
    ...createMemoryLanes(lanes),
    holderOf: (lane) => lanes.get(lane)?.state.holder ?? null,
    dueAtOf: (lane) => lanes.get(lane)?.state.dueAt ?? null,
  };
}
