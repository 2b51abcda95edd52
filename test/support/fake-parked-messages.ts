import type { WorkLanes } from '../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../src/ports/work-table.js';

export interface FakeParkedMessage {
  readonly id: string;
  readonly merchantId: string;
  readonly lane: string;
  readonly parked: { readonly reason: string; readonly at: Date } | null;
}

export interface FakeMessages {
  readonly lanes: WorkLanes;
  all(): readonly FakeParkedMessage[];
  /** Is parked no more; `dueAt`: null where it was dropped. */
  release(id: string, dueAt: Date | null): void;
}

/** What a person may do with messages that were parked in their lanes. */
export function createFakeParkedMessages({ lanes, all, release }: FakeMessages): ParkedTable {
  const findParked = (id: string) => all().find((message) => message.id === id && message.parked !== null);
  return {
    async listParked(limit) {
      return all()
        .flatMap(({ id, merchantId, parked }) =>
          parked === null ? [] : [{ id, share: merchantId, reason: parked.reason, parkedAt: parked.at }],
        )
        .sort((a, b) => a.parkedAt.getTime() - b.parkedAt.getTime())
        .slice(0, limit);
    },
    show: async (wanted) => all().find(({ id }) => id === wanted) ?? null,
    async retryParked(id, now) {
      const message = findParked(id);
      if (message === undefined) return false;
      release(id, now);
      await lanes.wake([{ lane: message.lane, share: message.merchantId, dueAt: now }]);
      return true;
    },
    async dropParked(id) {
      if (findParked(id) === undefined) return false;
      release(id, null);
      return true;
    },
  };
}
