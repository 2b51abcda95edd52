import type { Delivery } from '../../domain/delivery/delivery.js';
import { isTakenBack, listAskedReminders } from '../../domain/link/asked-reminders.js';
import type { Link } from '../../domain/link/link.js';
import type { InputContext } from '../../domain/link/link-input.js';
import { planAsked } from '../../domain/sending/plan-deliveries.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { ChangeLink } from '../links/change-link.js';

export interface TakeBackRemindersDeps {
  readonly deliveries: DeliveryQueue;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
}

export interface TakenBack {
  readonly link: Link;
  /** Those that do not go, soonest first. */
  readonly stopped: readonly Delivery[];
  /** Those that are leaving, or have left. */
  readonly tooLate: readonly Delivery[];
}

/**
 * What follows once a link's reminders are switched off: those that people asked for before leave the queue, and the
 * history tells of each. Done twice, or by two at once, it is done once.
 */
export async function takeBackReminders(
  { deliveries, changeLink, clock }: TakeBackRemindersDeps,
  switchedOff: Link,
  by: Pick<InputContext, 'actor' | 'source'>,
): Promise<TakenBack> {
  const now = clock.now();
  const asked = listAskedReminders(switchedOff, now)
    .filter(({ id }) => isTakenBack(switchedOff, id))
    .flatMap((event) => planAsked(switchedOff, event))
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  if (asked.length === 0) return { link: switchedOff, stopped: [], tooLate: [] };
  const ids = await deliveries.callOff(asked, now);
  const stopped = asked.filter(({ id }) => ids.has(id));
  let link = switchedOff;
  for (const { id: deliveryId, channel, purpose } of stopped) {
    link = (await changeLink(link, { type: 'delivery_called_off', deliveryId, channel, purpose }, by)).link;
  }
  return { link, stopped, tooLate: asked.filter(({ id }) => !ids.has(id)) };
}
