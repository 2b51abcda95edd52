import type { ChatUpdate, UpdateInbox } from '../../src/ports/update-inbox.js';
import type { WorkLanes } from '../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeParkedMessages } from './fake-parked-messages.js';

interface Row {
  readonly update: ChatUpdate;
  /** Null once it was worked, or parked. */
  readonly dueAt: Date | null;
  readonly parked: { readonly reason: string; readonly at: Date } | null;
}

export interface FakeUpdateInbox extends UpdateInbox, ParkedTable {
  /** What is not worked yet, in the order it came. */
  waiting(): readonly ChatUpdate[];
}

/** What is heard, in memory. */
export function createFakeUpdateInbox(lanes: WorkLanes = createFakeLanes()): FakeUpdateInbox {
  const rows = new Map<string, Row>();
  const listWaiting = () => [...rows.values()].filter(({ dueAt }) => dueAt !== null);
  const edit = (id: string, change: (row: Row) => Partial<Row>): void => {
    const row = rows.get(id);
    if (row !== undefined) rows.set(id, { ...row, ...change(row) });
  };
  return {
    ...createFakeParkedMessages({
      lanes,
      all: () =>
        [...rows].map(([id, { update, parked }]) => ({
          ...{ id, parked },
          ...{ merchantId: update.lane, lane: update.lane },
        })),
      release: (id, dueAt) => edit(id, () => ({ dueAt, parked: null })),
    }),
    waiting: () => listWaiting().map(({ update }) => update),

    async keep(update) {
      const { id, lane, receivedAt } = update;
      const isNew = !rows.has(id);
      if (isNew) rows.set(id, { update: { ...update, failures: 0 }, dueAt: receivedAt, parked: null });
      await lanes.wake([{ lane, share: lane, dueAt: receivedAt }]);
      return isNew;
    },

    async readLane(lane, limit) {
      return listWaiting()
        .map(({ update }) => update)
        .filter((update) => update.lane === lane)
        .sort((a, b) => a.order - b.order)
        .slice(0, limit);
    },

    async markWorked(id) {
      edit(id, () => ({ dueAt: null }));
    },

    async countFailure(id) {
      edit(id, ({ update }) => ({ update: { ...update, failures: update.failures + 1 } }));
    },

    async park(id, reason, at) {
      edit(id, () => ({ dueAt: null, parked: { reason, at } }));
    },

    async measure(now) {
      const due = listWaiting().flatMap(({ dueAt }) => (dueAt !== null && dueAt <= now ? [dueAt] : []));
      const oldestDueAt = due.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
      const parked = [...rows.values()].filter((row) => row.parked !== null).length;
      return { depth: due.length, oldestDueAt, parked };
    },
  };
}
