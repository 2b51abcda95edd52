import { START } from './fake-clock.js';

/** What tells a refund from others of its payment, where it is the only one. */
export const UNLIKE_OTHERS = { leftAt: START, otherRefs: [] } as const;
