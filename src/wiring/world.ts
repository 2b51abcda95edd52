import type { Metrics } from '../observability/create-metrics.js';
import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Logger } from '../ports/logger.js';
import type { Timers } from '../ports/timers.js';

/** What every part is made with. */
export interface World {
  readonly clock: Clock;
  /** The time of the world outside, which the playground's clock does not move. */
  readonly outsideClock: Clock;
  /** Time that the playground's clock does not move. */
  readonly timers: Timers;
  readonly logger: Logger;
  readonly publicUrl: string;
  /** Whether what stays on this machine can be read in the playground. */
  readonly hasInbox?: boolean;
  readonly ids: Ids;
  readonly metrics: Metrics;
}
