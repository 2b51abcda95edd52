import type Stripe from 'stripe';
import type { z } from 'zod';
import { AppError, isAppError } from '../../../../domain/errors.js';
import type { OpenStripe } from './open-stripe.js';
import { STRIPE, toAppError, UNREADABLE } from './to-app-error.js';

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
    if (!read.success) throw unreadable(UNREADABLE, read.error);
    return read.data;
  };
}

export function unreadable(problem: string, cause?: unknown): AppError<'provider_unavailable'> {
  return new AppError('provider_unavailable', { provider: STRIPE, problem }, { cause });
}

/** `cause`: the error that says it in Stripe's own words. */
export function refused(reason: string, cause?: unknown): AppError<'provider_refused'> {
  return new AppError('provider_refused', { provider: STRIPE, reason }, { cause });
}

/** Stripe knows of nothing by that id. */
export function isMissing(error: unknown): boolean {
  return isAppError(error, 'provider_refused') && error.details.reason === 'resource_missing';
}
