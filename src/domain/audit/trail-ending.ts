import type { AuditRow } from './audit-entry.js';

/** The last row of a trail that is kept no more, and all before it; the trail says so in a row of its own. */
export interface TrailEnding {
  readonly number: number;
  readonly hash: string;
}

/** A row before which others are missing. */
export interface TrailGap {
  readonly number: number;
  readonly previousHash: string;
}

/** Null for a row that tells of something else. */
export function readTrailEnding({ action, actor, after }: AuditRow): TrailEnding | null {
  if (action !== 'trail.ended' || actor.kind !== 'system') return null;
  if (typeof after !== 'object' || after === null || !('number' in after)) return null;
  const { number, hash } = after;
  return typeof number === 'number' && typeof hash === 'string' ? { number, hash } : null;
}

/** Whether what is missing ended, up to the very row that was named; or is on its way to, which takes a moment. */
export function isEndedBy({ number, previousHash }: TrailGap, ending: TrailEnding): boolean {
  if (ending.number >= number) return true;
  return ending.number === number - 1 && ending.hash === previousHash;
}
