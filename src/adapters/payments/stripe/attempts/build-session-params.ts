import type Stripe from 'stripe';
import type { CheckoutRequest } from '../../../../ports/payment-gateway.js';
import { toStripeAmount } from '../amounts/stripe-amount.js';
import { refused } from '../wire/call-stripe.js';

type SessionParams = Stripe.Checkout.SessionCreateParams;

const MINUTE_MS = 60_000;
/**
 * A session lives 30 minutes to 24 hours (https://docs.stripe.com/api/checkout/sessions/create); the rest is for the
 * time until Stripe reads it. A link that ends sooner closes its session itself.
 */
const SHORTEST_MS = 35 * MINUTE_MS;
const LONGEST_MS = (24 * 60 - 5) * MINUTE_MS;

const MAX_NAME_LENGTH = 250;

/**
 * A Checkout Session for exactly the link's amount. What is asked for again is the same to the last letter: Stripe
 * refuses a known key with another body. Throws AppError `provider_refused` for an amount that Stripe cannot count.
 */
export function buildSessionParams(request: CheckoutRequest): SessionParams {
  const { attemptId, reference, returnUrl, customerEmail } = request;
  // No contact: everybody who may look at the account's payments reads it.
  const metadata = { attemptId };
  return {
    mode: 'payment',
    client_reference_id: attemptId,
    metadata,
    line_items: [{ quantity: 1, price_data: buildPrice(request) }],
    payment_intent_data: {
      metadata,
      description: reference,
      // Captured at once, so that the fee is known with the payment: https://docs.stripe.com/payments/payment-intents/asynchronous-capture
      capture_method: 'automatic',
    },
    // Else Stripe may ask for another currency than the link's: https://docs.stripe.com/payments/currencies/localize-prices/adaptive-pricing
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor(findEnd(request) / 1000),
    success_url: returnUrl,
    cancel_url: returnUrl,
    ...(customerEmail === null ? {} : { customer_email: customerEmail }),
  };
}

function buildPrice({ amount, description, merchantName, reference }: CheckoutRequest) {
  const unitAmount = toStripeAmount(amount);
  if (unitAmount === null) throw refused('invalid_amount');
  return {
    currency: amount.currency.toLowerCase(),
    unit_amount: unitAmount,
    product_data: {
      name: [...(description ?? reference)].slice(0, MAX_NAME_LENGTH).join(''),
      description: `${merchantName} · ${reference}`,
    },
  };
}

function findEnd({ startedAt, expiresAt }: CheckoutRequest): number {
  const began = startedAt.getTime();
  const end = expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(end, began + SHORTEST_MS), began + LONGEST_MS);
}
