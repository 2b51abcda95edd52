import type { Clock } from '../ports/clock.js';
import type { WebhookSource } from '../ports/webhook-source.js';

/**
 * The same source, which judges the age of what it is sent by this clock: whoever sends from outside signs by the time
 * of the world, wherever the playground's clock stands.
 */
export function judgedByClock<Source extends WebhookSource>(source: Source, clock: Clock): Source {
  return {
    ...source,
    verifyWebhook: (request) => source.verifyWebhook({ ...request, now: clock.now() }),
  };
}
