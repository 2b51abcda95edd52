import type { ApiKey } from './api-key.js';

/** Time enough to put another key in its place. */
const AHEAD_MS = 7 * 86_400_000;

/** When its owners are told that it ends; null: it has no end, or was made for less than that. */
export function findKeyWarning({ madeAt, endsAt }: Pick<ApiKey, 'madeAt' | 'endsAt'>): Date | null {
  if (endsAt === null) return null;
  const warnAt = new Date(endsAt.getTime() - AHEAD_MS);
  return warnAt > madeAt ? warnAt : null;
}
