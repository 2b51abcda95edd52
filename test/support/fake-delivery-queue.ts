import type { Delivery } from '../../src/domain/delivery/delivery.js';
import type { DeliveryQueue } from '../../src/ports/delivery-queue.js';

interface Row {
  readonly delivery: Delivery;
  /** Null when settled. */
  readonly dueAt: number | null;
  readonly outcome: 'sent' | 'dropped' | null;
}

export interface FakeDeliveryQueue extends DeliveryQueue {
  /** What became of each delivery, by id; null: still owed. */
  outcomes(): Readonly<Record<string, Row['outcome']>>;
}

export function createFakeDeliveryQueue(): FakeDeliveryQueue {
  const rows = new Map<string, Row>();
  const changePending = (id: string, change: (row: Row) => Row): void => {
    const row = rows.get(id);
    if (row !== undefined && row.dueAt !== null) rows.set(id, change(row));
  };
  return {
    outcomes: () => Object.fromEntries([...rows].map(([id, { outcome }]) => [id, outcome])),

    async plan(deliveries) {
      for (const delivery of deliveries) {
        if (rows.has(delivery.id)) continue;
        rows.set(delivery.id, { delivery, dueAt: delivery.dueAt.getTime(), outcome: null });
      }
    },

    async claimDue(now, leaseMs, limit) {
      const due = [...rows]
        .filter(([, { dueAt }]) => dueAt !== null && dueAt <= now.getTime())
        .sort(([a, { dueAt: x }], [b, { dueAt: y }]) => (x ?? 0) - (y ?? 0) || (a < b ? -1 : 1));
      return due.slice(0, limit).map(([id, row]) => {
        rows.set(id, { ...row, dueAt: now.getTime() + leaseMs });
        return row.delivery;
      });
    },

    async settle(deliveryId, outcome) {
      changePending(deliveryId, (row) => ({ ...row, dueAt: null, outcome }));
    },

    async defer(deliveryId, nextAttemptAt) {
      changePending(deliveryId, (row) => ({ ...row, dueAt: nextAttemptAt.getTime() }));
    },

    async postpone(deliveryId, nextAttemptAt) {
      changePending(deliveryId, ({ delivery, outcome }) => ({
        delivery: { ...delivery, failures: delivery.failures + 1 },
        dueAt: nextAttemptAt.getTime(),
        outcome,
      }));
    },
  };
}
