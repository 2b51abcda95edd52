import { isAppError } from '../../../../domain/errors.js';
import type { Clock } from '../../../../ports/clock.js';
import { NO_ANSWER } from './to-app-error.js';

/** A step that took longer to fail leaves no time for another: a customer waits for it. */
const QUICK_MS = 3_000;

/** Stripe's own trouble, or a connection that broke. What it refuses, or wants to be asked later, is asked no second time. */
const HICCUP = new RegExp(`^(${NO_ANSWER}|status_5\\d\\d)$`);

/** Does a step that Stripe does once for one key once more, at once, after a hiccup that was over quickly. */
export async function againOnce<T>(clock: Clock, step: () => Promise<T>): Promise<T> {
  const began = clock.now().getTime();
  try {
    return await step();
  } catch (error) {
    const isQuick = clock.now().getTime() - began < QUICK_MS;
    if (!isQuick || !isHiccup(error)) throw error;
    return step();
  }
}

function isHiccup(error: unknown): boolean {
  return isAppError(error, 'provider_unavailable') && HICCUP.test(error.details.problem ?? '');
}
