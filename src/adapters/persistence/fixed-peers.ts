import type { Peers } from '../../ports/peers.js';

/** For a store that only one process can open. */
export const ALONE: Peers = {
  isAlone: () => true,
  arrivals: () => 0,
  whenKnown: () => Promise.resolve(),
};

/** For a store that any number of processes may share without knowing of each other: nothing is remembered. */
export const AMONG_OTHERS: Peers = { ...ALONE, isAlone: () => false };
