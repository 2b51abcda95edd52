import { type Delivery, deliveryLaneOf } from '../../src/domain/delivery/delivery.js';
import type { DeliveryQueue, UncertainTry } from '../../src/ports/delivery-queue.js';
import type { LaneWake, WorkLanes } from '../../src/ports/work-lanes.js';
import type { ParkedTable } from '../../src/ports/work-table.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeParkedMessages, type FakeParkedMessage } from './fake-parked-messages.js';

interface Row {
  readonly delivery: Delivery;
  /** Null when finished or parked. */
  readonly dueAt: Date | null;
  readonly uncertain: UncertainTry | null;
  readonly outcome: 'sent' | 'dropped' | 'called_off' | 'parked' | null;
  readonly parked: FakeParkedMessage['parked'];
}

export interface FakeDeliveryQueue extends DeliveryQueue, ParkedTable {
  /** What became of each delivery, by id; null: still owed. */
  outcomes(): Readonly<Record<string, Row['outcome']>>;
}

const NEW = { uncertain: null, outcome: null, parked: null } as const;

function toParked({ delivery, parked }: Row): FakeParkedMessage {
  return { id: delivery.id, merchantId: delivery.merchantId, lane: deliveryLaneOf(delivery), parked };
}

/** Not begun, and not over. */
const isWaiting = ({ dueAt, uncertain }: Row) => dueAt !== null && uncertain === null;

function toWake(delivery: Delivery): LaneWake {
  return { lane: deliveryLaneOf(delivery), share: delivery.merchantId, dueAt: delivery.dueAt };
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
      await lanes.wake(deliveries.map(toWake));
    },

    async readLane(lane, now, limit) {
      const owed = [...rows.values()]
        .flatMap((row) => (row.dueAt === null ? [] : [{ ...row, dueAt: row.dueAt }]))
        .filter(({ delivery }) => deliveryLaneOf(delivery) === lane)
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.delivery.id < b.delivery.id ? -1 : 1));
      const due = owed.filter(({ dueAt }) => dueAt <= now).slice(0, limit);
      return {
        due: due.map(({ delivery, dueAt, uncertain }) => ({ ...delivery, tryAt: dueAt, uncertain })),
        nextDueAt: owed.find(({ dueAt }) => dueAt > now)?.dueAt ?? null,
      };
    },

    async begin(deliveryId, at, address) {
      const dueAt = rows.get(deliveryId)?.dueAt ?? null;
      if (dueAt === null || dueAt > at) return false;
      changePending(deliveryId, ({ delivery, uncertain }) => ({
        delivery: uncertain === null && address !== undefined ? { ...delivery, address } : delivery,
        uncertain: { kind: 'begun', begunAt: at },
      }));
      return true;
    },

    find: async (deliveryId) => rows.get(deliveryId)?.delivery ?? null,

    async callOff(deliveries) {
      for (const delivery of deliveries) {
        const row = rows.get(delivery.id) ?? { ...NEW, delivery, dueAt: delivery.dueAt };
        if (isWaiting(row)) rows.set(delivery.id, { ...row, dueAt: null, outcome: 'called_off' });
      }
      return new Set(deliveries.map(({ id }) => id).filter((id) => rows.get(id)?.outcome === 'called_off'));
    },

    async move(deliveries, dueAt) {
      const moved = deliveries.flatMap((planned) => {
        const row = rows.get(planned.id) ?? { ...NEW, delivery: planned, dueAt };
        return isWaiting(row) ? [{ ...row, dueAt, delivery: { ...row.delivery, dueAt } }] : [];
      });
      for (const row of moved) rows.set(row.delivery.id, row);
      await lanes.wake(moved.map(({ delivery }) => toWake(delivery)));
      return new Set(moved.map(({ delivery }) => delivery.id));
    },

    async dropReminders(linkId, keptIds) {
      for (const [id, row] of rows) {
        const { purpose } = row.delivery;
        const isPlanned = purpose.kind === 'reminder' && purpose.number !== null;
        if (row.delivery.linkId !== linkId || !isPlanned || keptIds.includes(id) || !isWaiting(row)) continue;
        rows.set(id, { ...row, dueAt: null, outcome: 'dropped' });
      }
    },

    async releaseHeld(merchantId, now) {
      for (const [id, row] of rows) {
        const { merchantId: of, dueAt: promisedAt } = row.delivery;
        const isHeld = row.dueAt !== null && row.dueAt > now && promisedAt <= now && row.uncertain === null;
        if (of !== merchantId || !isHeld) continue;
        rows.set(id, { ...row, dueAt: promisedAt });
        await lanes.wake([{ ...toWake(row.delivery), dueAt: now }]);
      }
    },

    async listMerchantIds(address) {
      const found = [...rows.values()].filter(({ delivery }) => delivery.address === address);
      return [...new Set(found.map(({ delivery }) => delivery.merchantId))].slice(0, 100);
    },

    async finish(deliveryId, outcome) {
      changePending(deliveryId, () => ({ dueAt: null, uncertain: null, outcome }));
    },

    async defer(deliveryId, nextAttemptAt, uncertain) {
      changePending(deliveryId, () => ({ dueAt: nextAttemptAt, uncertain }));
    },

    async postpone(deliveryId, nextAttemptAt, uncertain) {
      changePending(deliveryId, ({ delivery }) => ({
        delivery: { ...delivery, failures: delivery.failures + 1 },
        dueAt: nextAttemptAt,
        uncertain,
      }));
    },

    async park(deliveryId, reason, at) {
      const parked = { reason, at };
      changePending(deliveryId, () => ({ dueAt: null, uncertain: null, outcome: 'parked', parked }));
    },

    async measure(now) {
      const due = [...rows.values()].flatMap(({ dueAt }) => (dueAt !== null && dueAt <= now ? [dueAt] : []));
      const parked = [...rows.values()].filter(({ outcome }) => outcome === 'parked').length;
      const oldest = due.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
      return { depth: due.length, oldestDueAt: oldest, parked };
    },
  };
}
