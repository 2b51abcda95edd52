export const BEAT_EVERY_MS = 1_500;
/** While something waits for beats: it is to wait less than a call waits for the store. */
export const MEET_EVERY_MS = 300;
/** An instance that could not beat for so long trusts none of its claims any more. */
export const LEASE_MS = 4_000;
/** What leaves this machine is begun only while so much of the lease is left, as it may have to connect first. */
export const BEGIN_MS = 1_000;
/** Longer than `LEASE_MS`, on clocks that need not agree: only then do others take over. */
export const TAKEOVER_MS = 5_500;
