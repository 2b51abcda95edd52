/** The kinds of due work; each is one recurring job too, by this name. */
export const WORK_NAMES = [
  'create',
  'provider-events',
  'relay',
  'chat',
  'deliver',
  'expire',
  'ask-providers',
  'refund',
  'reconcile',
  'upkeep',
  'hear',
  'webhook',
] as const;
export type WorkName = (typeof WORK_NAMES)[number];

/**
 * Looks for due work of a kind in this process, now or after `afterMs`, so that people do not wait for the next
 * sweep. Never throws; repeated kicks coalesce; does nothing once the process is stopping.
 */
export type Kick = (kind: WorkName, afterMs?: number) => void;
