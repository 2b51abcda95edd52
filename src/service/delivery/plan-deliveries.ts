import { planDeliveries, replansReminders } from '../../domain/sending/plan-deliveries.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

export interface PlanDeliveriesDeps {
  readonly merchants: MerchantRepository;
  readonly deliveries: DeliveryQueue;
  readonly undoMs: number;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** Owes the customer what each fact of a link makes owed, and takes back the reminders that hold no more after it. */
export function makePlanDeliveries(deps: PlanDeliveriesDeps): EventSubscriber {
  const { merchants, deliveries, undoMs, clock, kick } = deps;
  return {
    name: 'deliveries',
    async handle(link, event) {
      const merchant = await merchants.findById(link.merchantId);
      // Erased: of its customers nothing is left to write to.
      if (merchant === null) return;
      const { timeZone } = merchant.settings;
      const planned = planDeliveries(link, event, { timeZone, undoMs });
      if (replansReminders(event)) {
        const kept = planned.map(({ id }) => id);
        await deliveries.dropReminders(link.id, kept, clock.now());
      }
      if (planned.length === 0) return;
      await deliveries.plan(planned);
      for (const { dueAt } of planned) {
        kick('deliver', Math.max(0, dueAt.getTime() - clock.now().getTime()));
      }
    },
  };
}
