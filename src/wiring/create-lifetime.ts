import type { Metrics } from '../observability/create-metrics.js';
import type { Logger } from '../ports/logger.js';

/** Together shorter than the 30 s that container platforms wait before they kill. */
const STOP_DEADLINE_MS = 20_000;
const OVERDUE_MS = 25_000;

/** What the process runs. */
export interface Running {
  readonly metrics: Pick<Metrics, 'countStrayFailure'>;
  /** Finishes what is under way, `deadlineMs` at most. */
  stop(deadlineMs: number): Promise<void>;
}

export interface LifetimeDeps {
  readonly logger: Logger;
  /** Ends the process at once. */
  exit(code: number): void;
}

/** How the process ends: in order, whatever the reason. */
export interface Lifetime {
  /** From now on there is something to finish. */
  begin(running: Running): void;
  /** Ends with code 0; at once when asked a second time. */
  onSignal(signal: string): void;
  /** A rejection or an exception that nobody caught: nobody knows what it left undone, so the process ends with code 1. */
  onStray(error: unknown): void;
}

export function createLifetime({ logger, exit }: LifetimeDeps): Lifetime {
  let running: Running | null = null;
  let isEnding = false;
  let exitCode = 0;

  /** Exits by itself at the end: finished jobs leave timers behind that would keep the process. */
  async function end(): Promise<void> {
    isEnding = true;
    const overdue = setTimeout(() => exit(1), OVERDUE_MS);
    await running?.stop(STOP_DEADLINE_MS);
    clearTimeout(overdue);
    exit(exitCode);
  }

  return {
    begin(started) {
      running = started;
    },
    onSignal(signal) {
      if (isEnding) return exit(1);
      logger.info({ signal }, 'finishing what is under way');
      void end();
    },
    onStray(error) {
      exitCode = 1;
      running?.metrics.countStrayFailure();
      logger.error({ err: error }, 'nobody caught this: finishing what is under way, then ending');
      if (!isEnding) void end();
    },
  };
}
