import { z } from 'zod';

/** Of any object. Whether one is given by its id alone depends on what was asked: https://docs.stripe.com/api/expanding_objects */
export const stripeId = z.string().min(1).max(255);

/** Amounts, and times in seconds. */
export const integer = z.number().int();

/** https://docs.stripe.com/api/balance_transactions/object */
export const balanceTransactionSchema = z.object({ fee: integer, currency: z.string() });

/** Stripe counts time in seconds since 1970. */
export function toDate(seconds: number): Date {
  return new Date(seconds * 1000);
}
