import type { JobName, Kick } from '../../src/ports/kick.js';

export interface Kicked {
  readonly job: JobName;
  /** Null: at once. */
  readonly afterMs: number | null;
}

/** Remembers what was kicked and starts nothing. */
export function createFakeKick(): { readonly kick: Kick; readonly kicked: Kicked[] } {
  const kicked: Kicked[] = [];
  return { kicked, kick: (job, afterMs) => void kicked.push({ job, afterMs: afterMs ?? null }) };
}
