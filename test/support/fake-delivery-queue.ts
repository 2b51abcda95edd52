import { type Delivery, deliveryLaneOf } from '../../src/domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../src/ports/delivery-queue.js';
import type { WorkLanes } from '../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeParkedMessages, type FakeParkedMessage } from './fake-parked-messages.js';

interface Row {
  readonly delivery: Delivery;
  /** Null when finished or parked. */
  readonly dueAt: Date | null;
  readonly sending: boolean;
  readonly outcome: 'sent' | 'dropped' | 'parked' | null;
  readonly parked: FakeParkedMessage['parked'];
}

export interface FakeDeliveryQueue extends DeliveryQueue, ParkedTable {
  /** What became of each delivery, by id; null: still owed. */
  outcomes(): Readonly<Record<string, Row['outcome']>>;
}

const NEW = { sending: false, outcome: null, parked: null } as const;

function toParked({ delivery, parked }: Row): FakeParkedMessage {
  return { id: delivery.id, merchantId: delivery.merchantId, lane: deliveryLaneOf(delivery), parked };
}

export function createFakeDeliveryQueue(lanes: WorkLanes = createFakeLanes()): FakeDeliveryQueue {
  const rows = new Map<string, Row>();
  const changePending = (id: string, change: (row: Row) => Partial<Row>): void => {
    const row = rows.get(id);
    if (row !== undefined && row.dueAt !== null) rows.set(id, { ...row, ...change(row) });
  };
  return {
    ...createFakeParkedMessages({
      lanes,
      all: () => [...rows.values()].map(toParked),
      release(id, dueAt) {
        const row = rows.get(id);
        if (row === undefined) return;
        const delivery = { ...row.delivery, failures: 0 };
        rows.set(id, { ...row, delivery, dueAt, parked: null, outcome: dueAt === null ? 'dropped' : null });
      },
    }),
    outcomes: () => Object.fromEntries([...rows].map(([id, { outcome }]) => [id, outcome])),

    async plan(deliveries) {
      for (const delivery of deliveries) {
        if (rows.has(delivery.id)) continue;
        rows.set(delivery.id, { ...NEW, delivery, dueAt: delivery.dueAt });
      }
      await lanes.wake(
        deliveries.map((delivery) => ({
          lane: deliveryLaneOf(delivery),
          share: delivery.merchantId,
          dueAt: delivery.dueAt,
        })),
      );
    },

    async readLane(lane, now, limit) {
      const owed = [...rows.values()]
        .flatMap((row) => (row.dueAt === null ? [] : [{ ...row, dueAt: row.dueAt }]))
        .filter(({ delivery }) => deliveryLaneOf(delivery) === lane)
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.delivery.id < b.delivery.id ? -1 : 1));
      const due = owed.filter(({ dueAt }) => dueAt <= now).slice(0, limit);
      return {
        due: due.map(({ delivery, dueAt, sending }) => ({ ...delivery, tryAt: dueAt, isUncertain: sending })),
        nextDueAt: owed.find(({ dueAt }) => dueAt > now)?.dueAt ?? null,
      };
    },

    async begin(deliveryId) {
      const isOwed = (rows.get(deliveryId)?.dueAt ?? null) !== null;
      changePending(deliveryId, () => ({ sending: true }));
      return isOwed;
    },

    async finish(deliveryId, outcome) {
      changePending(deliveryId, () => ({ dueAt: null, sending: false, outcome }));
    },

    async defer(deliveryId, nextAttemptAt) {
      changePending(deliveryId, () => ({ dueAt: nextAttemptAt, sending: false }));
    },

    async postpone(deliveryId, nextAttemptAt, isUncertain) {
      changePending(deliveryId, ({ delivery }) => ({
        delivery: { ...delivery, failures: delivery.failures + 1 },
        dueAt: nextAttemptAt,
        sending: isUncertain,
      }));
    },

    async park(deliveryId, reason, at) {
      const parked = { reason, at };
      changePending(deliveryId, () => ({ dueAt: null, sending: false, outcome: 'parked', parked }));
    },

    async measure(now) {
      const due = [...rows.values()].flatMap(({ dueAt }) => (dueAt !== null && dueAt <= now ? [dueAt] : []));
      const parked = [...rows.values()].filter(({ outcome }) => outcome === 'parked').length;
      const oldest = due.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
      return { depth: due.length, oldestDueAt: oldest, parked };
    },
  };
}
