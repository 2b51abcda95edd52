import { z } from 'zod';
import { paymentErrorSchema } from './read-decline.js';
import { methodDetailsSchema } from './read-method.js';

/** Stripe's ids: https://docs.stripe.com/api/expanding_objects. Whether one is given alone depends on what is asked for. */
export const stripeId = z.string().min(1).max(255);
const amount = z.number().int();

/** https://docs.stripe.com/api/balance_transactions/object */
export const balanceTransactionSchema = z.object({ fee: amount, currency: z.string() });

const chargeSchema = z.object({
  id: stripeId,
  created: amount,
  payment_method_details: methodDetailsSchema.nullish(),
  balance_transaction: z.union([stripeId, balanceTransactionSchema]).nullish(),
});

/** https://docs.stripe.com/api/payment_intents/object */
export const paymentIntentSchema = z.object({
  id: stripeId,
  status: z.string(),
  amount_received: amount.nullish(),
  currency: z.string().nullish(),
  last_payment_error: paymentErrorSchema.nullish(),
  latest_charge: z.union([stripeId, chargeSchema]).nullish(),
});
export type PaymentIntent = z.infer<typeof paymentIntentSchema>;

/** https://docs.stripe.com/api/checkout/sessions/object */
export const sessionSchema = z.object({
  id: stripeId,
  status: z.string().nullable(),
  payment_status: z.string(),
  amount_total: amount.nullish(),
  currency: z.string().nullish(),
  payment_intent: z.union([stripeId, paymentIntentSchema]).nullish(),
});
export type StripeSession = z.infer<typeof sessionSchema>;

/** One that was just made: where its customer pays is the point of it. */
export const newSessionSchema = z.object({ id: stripeId, url: z.url({ protocol: /^https?$/ }) });
