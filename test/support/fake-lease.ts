import type { Lease } from '../../src/service/work/create-lease.js';

/** The lease of an instance that is alone and never stalls. */
export function createFakeLease(holder = 'ins_1'): Lease {
  return {
    holder: () => holder,
    isValid: () => true,
    isAlone: () => true,
    arrivals: () => 0,
    whenKnown: async () => {},
    start: async () => {},
    stop: async () => {},
  };
}
