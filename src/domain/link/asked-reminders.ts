import type { DeliveryChannel } from '../delivery/delivery.js';
import { LEAST_GAP_MS } from '../delivery/reminder-rule.js';
import type { Link } from './link.js';
import type { LinkEvent } from './link-event.js';

type AskedReminder = Extract<LinkEvent, { readonly type: 'sending.asked' }>;

type Told = Pick<Link, 'id' | 'history'>;

/** Whether the reminders of a link were switched off after a person asked for this one: it does not go any more. */
export function isTakenBack({ history }: Pick<Link, 'history'>, askedId: string): boolean {
  const place = history.findIndex(({ id }) => id === askedId);
  const since = place < 0 ? [] : history.slice(place + 1);
  return since.some((event) => event.type === 'reminders.changed' && event.reminders === 'off');
}

/** What people asked for and nothing came of yet, unless it is so late that it is left out anyway. */
export function listAskedReminders(link: Told, now: Date): readonly AskedReminder[] {
  return link.history.filter(
    (event): event is AskedReminder =>
      event.type === 'sending.asked' &&
      event.purpose.kind === 'reminder' &&
      now.getTime() - event.dueAt.getTime() < LEAST_GAP_MS &&
      event.channels.some((channel) => isStillOwed(link, event.id, channel)),
  );
}

/** A message that is late is owed as before; any other news of it is its end. */
function isStillOwed({ id, history }: Told, sendingId: string, channel: DeliveryChannel): boolean {
  return history.every(
    (event) =>
      !('deliveryId' in event) ||
      event.type === 'delivery.delayed' ||
      event.deliveryId !== `${id}:${sendingId}:${channel}`,
  );
}
