import type { LaneRow, LaneWake, WorkLanes } from '../../../ports/work-lanes.js';
import { createMemoryWorkTable, idleWork, type WorkState } from './memory-work-table.js';

export interface MemoryLane {
  readonly share: string;
  wakes: number;
  readonly state: WorkState;
}

/**
 * Lanes in memory, for messages that tell by themselves after a crash which lanes wait: where nobody else can come,
 * nobody else need know. `lanes`: where they stand, by their name.
 */
export function createMemoryLanes(lanes = new Map<string, MemoryLane>()): WorkLanes {
  const table = createMemoryWorkTable<LaneRow>({
    all: () => Array.from(lanes, ([id, { state }]) => [id, state] as const),
    find: (id) => lanes.get(id)?.state,
    toRow(id, { dueAt, failures }) {
      const { share = '', wakes = 0 } = lanes.get(id) ?? {};
      return { id, lane: id, share, wakes, failures, dueAt: dueAt ?? new Date(0) };
    },
    isUnchanged: ({ id, wakes }) => lanes.get(id)?.wakes === wakes,
  });
  /** No turn of a lane that comes back has the number of an earlier one. */
  let lastTurn = 0;
  const forgetIfOver = (id: string): void => {
    const state = lanes.get(id)?.state;
    if (state === undefined || [state.dueAt, state.parked, state.pausedUntil].some((is) => is !== null))
      return;
    lastTurn = Math.max(lastTurn, state.turns);
    lanes.delete(id);
  };

  return {
    ...table,
    async giveBack(row, next, holder) {
      await table.giveBack(row, next, holder);
      forgetIfOver(row.id);
    },
    async finish(row, holder) {
      await table.finish(row, holder);
      forgetIfOver(row.id);
    },
    async wake(wakes) {
      for (const wake of wakes) wakeOne(lanes, wake, lastTurn);
    },
  };
}

function wakeOne(lanes: Map<string, MemoryLane>, { lane, share, dueAt }: LaneWake, lastTurn: number): void {
  const known = lanes.get(lane) ?? { share, wakes: 0, state: { ...idleWork(), turns: lastTurn } };
  const before = known.state.dueAt;
  known.wakes += 1;
  known.state.dueAt = before === null || dueAt < before ? dueAt : before;
  lanes.set(lane, known);
}
