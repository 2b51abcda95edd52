import type { Clock } from '../ports/clock.js';
import type { Kick } from '../ports/kick.js';
import type { Logger } from '../ports/logger.js';
import type { InboxEntry, ProviderInbox } from '../ports/provider-inbox.js';
import type { RecordProviderEvent } from './record-provider-event.js';
import { retryDelayMs } from './retry-delay.js';

export interface ProcessProviderInboxDeps {
  readonly inbox: ProviderInbox;
  readonly recordProviderEvent: RecordProviderEvent;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly kick: Kick;
}

export type ProcessProviderInbox = () => Promise<void>;

const BATCH = 50;
const LEASE_MS = 30_000;

/** Works off the stored provider events. One that fails is tried again later, for ever: it may be money. */
export function makeProcessProviderInbox(deps: ProcessProviderInboxDeps): ProcessProviderInbox {
  const { inbox, clock, logger } = deps;

  async function process(entry: InboxEntry): Promise<void> {
    const { provider, eventId } = entry;
    try {
      const link = await deps.recordProviderEvent({ provider, event: entry, source: 'gateway' });
      if (link === null) logger.warn({ provider, eventId }, 'provider event concerns no link of ours');
      await inbox.markDone(provider, eventId);
    } catch (error) {
      logger.error(
        { err: error, provider, eventId, failures: entry.failures + 1 },
        'provider event not recorded yet',
      );
      const waitMs = retryDelayMs(entry.failures);
      await inbox.postpone(provider, eventId, new Date(clock.now().getTime() + waitMs));
      deps.kick('relay-events', waitMs);
    }
  }

  return async () => {
    for (;;) {
      const entries = await inbox.claimPending(clock.now(), LEASE_MS, BATCH);
      if (entries.length === 0) return;
      for (const entry of entries) await process(entry);
    }
  };
}
