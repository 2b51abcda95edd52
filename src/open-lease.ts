import type { Store } from './adapters/persistence/connect-store.js';
import type { Timers } from './ports/timers.js';
import { createLease, type Lease } from './service/work/create-lease.js';
import type { World } from './world.js';

interface LeaseParts extends Pick<World, 'clock' | 'ids' | 'logger'> {
  readonly store: Store;
  readonly timers: Timers;
  /** The embedded store lets nobody else in. */
  readonly isExclusive: boolean;
}

/** This instance's right to work, over every table of due work that the store has. */
export function openLease({ store, clock, ...parts }: LeaseParts): Lease {
  const { relay, expiry, questions } = store.linkWork;
  const tables = [relay, expiry, questions, store.providerInbox, store.chatLanes, store.deliveryLanes];
  return createLease({
    ...parts,
    registry: store.instances,
    async free(holder) {
      await Promise.all(tables.map((table) => table.free(holder, clock.now())));
    },
    async listHolders() {
      const holders = await Promise.all(tables.map((table) => table.listHolders(clock.now())));
      return [...new Set(holders.flat())];
    },
  });
}
