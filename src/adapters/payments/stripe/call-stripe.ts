import type Stripe from 'stripe';
import type { z } from 'zod';
import { AppError, isAppError } from '../../../domain/errors.js';
import type { OpenStripe } from './open-stripe.js';
import { FAILED_BEFORE, STRIPE, toAppError } from './to-app-error.js';

/**
 * Asks Stripe and reads the answer: one that is not as it should be proves nothing, though the call did not throw.
 * Throws AppError `provider_unavailable`, `provider_refused`, `gateway_misconfigured`.
 */
export type CallStripe = <T>(schema: z.ZodType<T>, ask: (stripe: Stripe) => Promise<unknown>) => Promise<T>;

export function makeCallStripe(open: OpenStripe): CallStripe {
  return async (schema, ask) => {
    const stripe = await open();
    const answer = await ask(stripe).catch((error: unknown) => {
      throw toAppError(error);
    });
    const read = schema.safeParse(answer);
    if (!read.success) throw unreadable('unreadable_answer', read.error);
    return read.data;
  };
}

/**
 * Runs a step that is keyed, by our own id: the same key on a repeat, so that it happens once. Stripe answers a repeat
 * as it did the first time, failures of its own included (https://docs.stripe.com/api/idempotent_requests): only after
 * one of these does the step get a second key. `findDone` looks for what the failed one did all the same.
 */
export async function withKey<T>(
  key: string,
  step: (idempotencyKey: string) => Promise<T>,
  findDone: () => Promise<T | null> = async () => null,
): Promise<T> {
  try {
    return await step(key);
  } catch (error) {
    const failedBefore = isAppError(error, 'provider_unavailable') && error.details.problem === FAILED_BEFORE;
    if (!failedBefore) throw error;
    return (await findDone()) ?? (await step(`${key}_2`));
  }
}

export function unreadable(problem: string, cause?: unknown): AppError<'provider_unavailable'> {
  return new AppError('provider_unavailable', { provider: STRIPE, problem }, { cause });
}

export function refused(reason: string): AppError<'provider_refused'> {
  return new AppError('provider_refused', { provider: STRIPE, reason });
}
