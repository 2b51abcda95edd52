import type { WebhookDelivery } from '../../src/domain/api/webhook-delivery.js';
import type { WebhookQueue } from '../../src/ports/webhook-queue.js';
import type { WorkLanes } from '../../src/ports/work-lanes.js';

export interface FakeWebhookQueue extends WebhookQueue {
  /** All that were planned, as they stand. */
  all(): readonly WebhookDelivery[];
}

/** Deliveries in memory. */
export function createFakeWebhookQueue(lanes: WorkLanes): FakeWebhookQueue {
  const deliveries = new Map<string, WebhookDelivery>();
  const of = (endpointId: string) =>
    [...deliveries.values()].filter((one) => one.endpointId === endpointId).sort(byMaking);
  const waiting = (endpointId: string) =>
    of(endpointId).flatMap((one) => (one.dueAt === null ? [] : [{ ...one, dueAt: one.dueAt }]));
  const change = (one: WebhookDelivery, changes: Partial<WebhookDelivery>) =>
    deliveries.set(one.id, { ...one, ...changes });
  return {
    all: () => [...deliveries.values()],
    async measure(now) {
      const due = [...deliveries.values()].flatMap(({ dueAt }) =>
        dueAt !== null && dueAt <= now ? [dueAt.getTime()] : [],
      );
      const oldestDueAt = due.length === 0 ? null : new Date(Math.min(...due));
      return { depth: due.length, oldestDueAt, parked: 0 };
    },
    async plan(planned) {
      for (const one of planned) if (!deliveries.has(one.id)) deliveries.set(one.id, one);
      await lanes.wake(
        planned.flatMap(({ endpointId: lane, merchantId: share, dueAt }) =>
          dueAt === null ? [] : [{ lane, share, dueAt }],
        ),
      );
    },
    async readLane(endpointId, now, limit) {
      const later = waiting(endpointId).filter(({ dueAt }) => dueAt > now);
      const read = waiting(endpointId)
        .filter(({ dueAt }) => dueAt <= now)
        .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || byMaking(one, other))
        .slice(0, limit);
      const due = read.filter((one) => {
        const first = later.find(({ order }) => order !== null && order === one.order);
        if (first === undefined || byMaking(first, one) > 0) return true;
        change(one, { dueAt: first.dueAt });
        return false;
      });
      const times = later.map(({ dueAt }) => dueAt.getTime());
      const nextDueAt = times.length === 0 ? null : new Date(Math.min(...times));
      return { due: due.sort(byMaking), nextDueAt, hasMore: read.length === limit };
    },
    async noteTry(deliveryId, made, next) {
      const one = deliveries.get(deliveryId);
      if (one === undefined || one.dueAt === null) return;
      change(one, { tries: [...one.tries, made], ...('dueAt' in next ? next : { ...next, dueAt: null }) });
    },
    async hurry(endpointId, at) {
      const later = waiting(endpointId).filter(({ dueAt }) => dueAt > at);
      for (const one of later) change(one, { dueAt: at });
      const [first] = later;
      if (first !== undefined) await lanes.wake([{ lane: endpointId, share: first.merchantId, dueAt: at }]);
    },
    async dropAll(endpointId) {
      for (const one of waiting(endpointId)) change(one, { state: 'dropped', dueAt: null });
    },
    list: async (endpointId, limit) => of(endpointId).toReversed().slice(0, limit),
    async find(merchantId, deliveryId) {
      const one = deliveries.get(deliveryId);
      return one?.merchantId === merchantId ? one : null;
    },
    async listMissed(endpointId, since, limit) {
      const all = of(endpointId);
      const seenTo = new Set(
        all.flatMap(({ eventId, state }) => (['delivered', 'waiting'].includes(state) ? [eventId] : [])),
      );
      const missed = all.filter(
        ({ eventId, state, madeAt }, at) =>
          ['failed', 'dropped'].includes(state) &&
          madeAt >= since &&
          !seenTo.has(eventId) &&
          !all.slice(0, at).some((other) => other.eventId === eventId && other.madeAt >= since),
      );
      return missed.slice(0, limit);
    },
  };
}

function byMaking(one: WebhookDelivery, other: WebhookDelivery): number {
  return (
    one.madeAt.getTime() - other.madeAt.getTime() ||
    (one.sequence ?? 0) - (other.sequence ?? 0) ||
    (one.id < other.id ? -1 : 1)
  );
}
