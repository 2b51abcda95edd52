import { type Delivery, deliveryLaneOf } from '../../../domain/delivery/delivery.js';
import type { LaneWake } from '../../../ports/work-lanes.js';

/** Each lane once, for the soonest of its deliveries. */
export function toWakes(deliveries: readonly Delivery[]): readonly LaneWake[] {
  const wakes = new Map<string, LaneWake>();
  for (const delivery of deliveries) {
    const { merchantId: share, dueAt } = delivery;
    const lane = deliveryLaneOf(delivery);
    const known = wakes.get(lane);
    if (known === undefined || dueAt < known.dueAt) wakes.set(lane, { lane, share, dueAt });
  }
  return [...wakes.values()];
}
