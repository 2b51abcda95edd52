import type { Peers } from '../../src/ports/peers.js';
import { createDeferred } from './deferred.js';

export interface FakePeers extends Peers {
  leave(): void;
}

export interface FakeRegistry {
  join(): FakePeers;
  /** Until then an instance that joined is not known to the others. */
  spreadNews(): void;
}

/** Live instances that learn of each other when the test says so. */
export function createFakeRegistry(): FakeRegistry {
  interface Instance {
    readonly hears: Set<Instance>;
    arrivals: number;
    readonly tellKnown: () => void;
  }
  const live = new Set<Instance>();

  return {
    join() {
      const { promise: known, resolve: tellKnown } = createDeferred();
      const self: Instance = { hears: new Set(live), arrivals: 0, tellKnown };
      if (live.size === 0) tellKnown();
      live.add(self);
      return {
        isAlone: () => self.hears.size === 0,
        arrivals: () => self.arrivals,
        whenKnown: () => known,
        leave() {
          live.delete(self);
          for (const other of live) other.hears.delete(self);
        },
      };
    },
    spreadNews() {
      for (const self of live) {
        for (const other of live) {
          if (other === self || self.hears.has(other)) continue;
          self.hears.add(other);
          self.arrivals += 1;
        }
        self.tellKnown();
      }
    },
  };
}
