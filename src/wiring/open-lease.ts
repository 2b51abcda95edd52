import type { WorkStore } from '../adapters/persistence/store/create-repositories.js';
import type { Timers } from '../ports/timers.js';
import { createLease, type Lease } from '../service/work/create-lease.js';
import type { World } from './world.js';

export interface LeaseWorld extends Pick<World, 'clock' | 'ids' | 'logger'> {
  readonly timers: Timers;
}

/** This instance's right to work, over every table of due work that the store has. */
export function openLease(
  { instances, tables }: WorkStore,
  { clock, ...world }: LeaseWorld & { readonly isExclusive: boolean },
): Lease {
  return createLease({
    ...world,
    registry: instances,
    async free(holder) {
      await Promise.all(tables.map((table) => table.free(holder, clock.now())));
    },
    async listHolders() {
      const holders = await Promise.all(tables.map((table) => table.listHolders(clock.now())));
      return [...new Set(holders.flat())];
    },
  });
}
