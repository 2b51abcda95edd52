import type { Clock } from '../ports/clock.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { LinkRepository, PendingEvents } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';

export interface RelayEventsDeps {
  readonly links: LinkRepository;
  readonly subscribers: readonly EventSubscriber[];
  readonly clock: Clock;
  readonly logger: Logger;
}

export type RelayEvents = () => Promise<void>;

const BATCH = 50;
const LEASE_MS = 30_000;

/**
 * Hands each event in the links' outboxes to every subscriber, at least once and in order per link. An event leaves
 * its outbox only after all have it; a link whose subscriber failed comes back when its lease runs out.
 */
export function makeRelayEvents({ links, subscribers, clock, logger }: RelayEventsDeps): RelayEvents {
  async function relay({ link, events }: PendingEvents): Promise<void> {
    for (const event of events) {
      for (const subscriber of subscribers) await subscriber.handle(link, event);
    }
    await links.settleEvents(
      link.id,
      events.map(({ id }) => id),
    );
  }

  return async () => {
    for (;;) {
      const pending = await links.claimPendingEvents(clock.now(), LEASE_MS, BATCH);
      if (pending.length === 0) return;
      for (const one of pending) {
        try {
          await relay(one);
        } catch (error) {
          logger.error({ err: error, linkId: one.link.id }, 'events not relayed yet');
        }
      }
    }
  };
}
