import { planDeliveries } from '../../domain/sending/plan-deliveries.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface PlanDeliveriesDeps {
  readonly merchants: MerchantRepository;
  readonly deliveries: DeliveryQueue;
  readonly clock: Clock;
  readonly kick: Kick;
}

/** Owes the customer of each new link its messages: the link by every channel chosen, and the reminders. */
export function makePlanDeliveries(deps: PlanDeliveriesDeps): EventSubscriber {
  const { merchants, deliveries, clock, kick } = deps;
  return {
    name: 'deliveries',
    async handle(link, event) {
      if (event.type !== 'link.created' || link.sendTiming.kind === 'no') return;
      const { settings } = await getMerchantOrThrow(merchants, link.merchantId);
      const planned = planDeliveries(link, settings.timeZone);
      await deliveries.plan(planned);
      for (const { dueAt } of planned) {
        kick('deliver', Math.max(0, dueAt.getTime() - clock.now().getTime()));
      }
    },
  };
}
