import { isAppError } from '../../../../domain/errors.js';
import { FAILED_BEFORE } from './to-app-error.js';

/**
 * Runs a step that Stripe does once for one key, our own id. Who asks for the same at the same moment gets the same
 * answer: to two at once, Stripe refuses one. `findDone` looks for what a step that failed at Stripe did all the same.
 */
export type WithKey = <T>(
  key: string,
  step: (idempotencyKey: string) => Promise<T>,
  findDone?: () => Promise<T | null>,
) => Promise<T>;

/**
 * Stripe answers a repeat as it did the first time, failures of its own included
 * (https://docs.stripe.com/api/idempotent_requests): only after one of these does a step get a second key.
 */
export function makeWithKey(): WithKey {
  const underWay = new Map<string, Promise<unknown>>();
  return <T>(key: string, step: (idempotencyKey: string) => Promise<T>, findDone = findNothing<T>) => {
    const begin = async () => {
      try {
        return await step(key);
      } catch (error) {
        const failedBefore =
          isAppError(error, 'provider_unavailable') && error.details.problem === FAILED_BEFORE;
        if (!failedBefore) throw error;
        return (await findDone()) ?? (await step(`${key}_2`));
      } finally {
        underWay.delete(key);
      }
    };
    // One key is of one kind of step.
    const earlier = underWay.get(key) as Promise<T> | undefined;
    if (earlier !== undefined) return earlier;
    const begun = begin();
    underWay.set(key, begun);
    return begun;
  };
}

async function findNothing<T>(): Promise<T | null> {
  return null;
}
