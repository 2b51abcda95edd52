import type { LinkEvent } from '../../domain/link/link-event.js';
import { planDeliveries, replansReminders } from '../../domain/sending/plan-deliveries.js';
import type { EventSubscriber } from '../../ports/event-subscriber.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type TakeBackRemindersDeps, takeBackReminders } from './take-back-reminders.js';

export interface PlanDeliveriesDeps extends TakeBackRemindersDeps {
  readonly merchants: MerchantRepository;
  readonly undoMs: number;
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
        if (isOff(event)) await takeBackReminders(deps, link, event);
      }
      if (planned.length === 0) return;
      await deliveries.plan(planned);
      for (const { dueAt } of planned) {
        kick('deliver', Math.max(0, dueAt.getTime() - clock.now().getTime()));
      }
    },
  };
}

/** Whoever switched them off may have been cut short before the queue heard of it. */
function isOff(event: LinkEvent): boolean {
  return event.type === 'reminders.changed' && event.reminders === 'off';
}
