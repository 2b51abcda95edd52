import type { WorkName } from '../../src/ports/kick.js';
import type { WorkObserver, WorkResult } from '../../src/ports/work-observer.js';

export interface FakeWorkObserver extends WorkObserver {
  readonly counted: { readonly kind: WorkName; readonly result: WorkResult; readonly lagMs: number }[];
}

/** Remembers what became of due work. */
export function createFakeWorkObserver(): FakeWorkObserver {
  const counted: FakeWorkObserver['counted'] = [];
  return { counted, countWork: (kind, result, lagMs) => void counted.push({ kind, result, lagMs }) };
}
