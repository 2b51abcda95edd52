import type { AttemptEvent } from '../../src/ports/provider-event.js';

/** The provider's event `evt_1`: the checkout `ref_att_1` was paid. */
export function buildAttemptEvent(change: Partial<AttemptEvent> = {}): AttemptEvent {
  return {
    kind: 'attempt',
    eventId: 'evt_1',
    type: 'paid',
    providerRef: 'ref_att_1',
    attemptId: null,
    ...change,
  };
}
