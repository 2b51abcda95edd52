import type { WebhookQueue } from '../../../ports/webhook-queue.js';

/** What one round trip carries. */
const PART = 100;

/**
 * Plans so many at once, each part with the whole time of one answer for itself: an event that a thousand endpoints
 * want, or ten thousand that one of them missed, take longer. What was planned before a part fails stays planned.
 */
export function planInParts(plan: WebhookQueue['plan']): WebhookQueue['plan'] {
  return async (deliveries) => {
    for (let at = 0; at < deliveries.length; at += PART) await plan(deliveries.slice(at, at + PART));
  };
}
