import { createBoundedMemory } from '../memory/bounded-memory.js';
import type { SlackDeps } from './slack-deps.js';

/** A trigger id names one act of one person. It is remembered for as long as the signature of its request may hold. */
const BOUNDS = { ttlMs: 10 * 60_000, maxEntries: 20_000 };

/** False for a request that was taken before. Throws AppError `store_unavailable` where that cannot be known. */
export type ClaimTrigger = (body: object) => Promise<boolean>;

/** Asks this process's own memory first; the store speaks for the others, and for those before a restart. */
export function createClaimTrigger({ clock, seen }: Pick<SlackDeps, 'clock' | 'seen'>): ClaimTrigger {
  const claimedHere = createBoundedMemory<true>(clock, BOUNDS);
  return async (body) => {
    const triggerId = 'trigger_id' in body ? body.trigger_id : undefined;
    if (typeof triggerId !== 'string') return true;
    if (claimedHere.get(triggerId)) return false;
    claimedHere.set(triggerId, true);
    return seen.firstTime(`slack:trigger:${triggerId}`, BOUNDS.ttlMs);
  };
}
