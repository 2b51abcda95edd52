import type { Delivery } from '../domain/delivery/delivery.js';
import type { Clock } from '../ports/clock.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { Kick } from '../ports/kick.js';
import type { Logger } from '../ports/logger.js';
import { retryDelayMs } from './retry-delay.js';
import type { SendDelivery } from './send-delivery.js';

export interface DeliverDueDeps {
  readonly deliveries: DeliveryQueue;
  readonly sendDelivery: SendDelivery;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type DeliverDue = () => Promise<void>;

const BATCH = 50;
const LEASE_MS = 60_000;

/** Sends what is due to customers. A delivery that fails is tried again later and holds up no other. */
export function makeDeliverDue(deps: DeliverDueDeps): DeliverDue {
  const { deliveries, clock, logger } = deps;

  async function tryToSend(delivery: Delivery): Promise<void> {
    try {
      await deps.sendDelivery(delivery);
    } catch (error) {
      const { id: deliveryId, failures } = delivery;
      const fields = { err: error, deliveryId, failures: failures + 1 };
      logger.error(fields, 'message to a customer not sent yet');
      const waitMs = retryDelayMs(failures);
      await deliveries.postpone(deliveryId, new Date(clock.now().getTime() + waitMs));
      deps.kick('deliver-due', waitMs);
    }
  }

  return async () => {
    for (;;) {
      const due = await deliveries.claimDue(clock.now(), LEASE_MS, BATCH);
      if (due.length === 0) return;
      for (const delivery of due) await tryToSend(delivery);
    }
  };
}
