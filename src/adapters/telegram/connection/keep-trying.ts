import type { Timers } from '../../../ports/timers.js';
import { readFailure } from '../api/read-failure.js';

export interface TryingDeps {
  readonly timers: Pick<Timers, 'after'>;
  /** Aborted when nobody wants it any more. */
  readonly signal: AbortSignal;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Tries until it is done, with longer pauses each time, or as long as Telegram says. `note` hears of each failure. Resolves
 * also when it was called off.
 */
export async function keepTrying(
  task: () => Promise<unknown>,
  note: (error: unknown) => void,
  { timers, signal }: TryingDeps,
): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    try {
      await task();
      return;
    } catch (error) {
      if (signal.aborted) return;
      note(error);
      const failure = readFailure(error);
      const askedMs = failure.kind === 'refused' ? (failure.retryAfterMs ?? 0) : 0;
      await pause(Math.max(pauseMs, askedMs), { timers, signal });
    }
  }
}

/** Resolves after that time, or at once when it was called off. */
export function pause(ms: number, { timers, signal }: TryingDeps): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      callOff();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const callOff = timers.after(ms, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
