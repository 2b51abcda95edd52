import type { Delivery } from '../../domain/delivery/delivery.js';
import type { Link } from '../../domain/link/link.js';
import { type PlanningContext, planDeliveries } from '../../domain/sending/plan-deliveries.js';

/**
 * The messages of one sending of a link, as they are or will be planned: those that a person asked for by the event
 * `sendingId`, or the first ones (null). None where there is no such sending.
 */
export function findSending(
  link: Link,
  sendingId: string | null,
  context: PlanningContext,
): readonly Delivery[] {
  const event = link.history.find(({ id, type }) =>
    sendingId === null ? type === 'link.created' : id === sendingId && type === 'sending.asked',
  );
  if (event === undefined) return [];
  const planned = planDeliveries(link, event, context);
  return sendingId === null ? planned.filter(({ purpose }) => purpose.kind === 'link') : planned;
}
