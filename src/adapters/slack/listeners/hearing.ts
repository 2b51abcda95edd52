import type { ClaimTrigger } from './claim-trigger.js';
import type { InFlight } from './in-flight.js';
import type { SlackDeps } from './slack-deps.js';

/** What hears a request of any kind. */
export interface Hearing {
  readonly deps: SlackDeps;
  readonly inFlight: InFlight;
  readonly claimTrigger: ClaimTrigger;
}
