import { z } from 'zod';
import { balanceTransactionSchema, integer, stripeId } from '../wire/stripe-objects.js';
import { paymentErrorSchema } from './read-decline.js';
import { methodDetailsSchema } from './read-method.js';

/** When, how and for which fee it was paid: good to know, and no reason to doubt that it was paid. */
const chargeSchema = z.object({
  id: stripeId,
  created: integer.nullish(),
  payment_method_details: methodDetailsSchema.nullish().catch(null),
  balance_transaction: z.union([stripeId, balanceTransactionSchema]).nullish().catch(null),
});

/** https://docs.stripe.com/api/payment_intents/object */
export const paymentIntentSchema = z.object({
  id: stripeId,
  status: z.string(),
  amount_received: integer.nullish(),
  currency: z.string().nullish(),
  last_payment_error: paymentErrorSchema.nullish(),
  latest_charge: z.union([stripeId, chargeSchema]).nullish().catch(null),
});
export type PaymentIntent = z.infer<typeof paymentIntentSchema>;

/** https://docs.stripe.com/api/checkout/sessions/object */
export const sessionSchema = z.object({
  id: stripeId,
  status: z.string().nullish(),
  payment_status: z.string(),
  amount_total: integer.nullish(),
  currency: z.string().nullish(),
  payment_intent: z.union([stripeId, paymentIntentSchema]).nullish(),
});
export type StripeSession = z.infer<typeof sessionSchema>;

/** One that was just made: where its customer pays is the point of it. */
export const newSessionSchema = z.object({ id: stripeId, url: z.url({ protocol: /^https?$/ }) });
