import type { EventSource } from '../../../domain/link/link-event.js';

/** How we know; a person's own act and the clock need no witness. */
export function findWitness(source: EventSource): 'gateway' | 'reconciliation' | 'other' {
  return source === 'gateway' || source === 'reconciliation' ? source : 'other';
}

export function whoDidIt(person: string | null) {
  return { by: person === null ? 'other' : 'person', person: person ?? '' } as const;
}
