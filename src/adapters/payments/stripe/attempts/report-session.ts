import type { Money } from '../../../../domain/money/money.js';
import type { AttemptReport, CapturedPayment } from '../../../../ports/payment-gateway.js';
import { fromStripeAmount } from '../amounts/stripe-amount.js';
import { unreadable } from '../wire/call-stripe.js';
import { toDate } from '../wire/stripe-objects.js';
import { readDecline } from './read-decline.js';
import { readMethod } from './read-method.js';
import type { PaymentIntent, StripeSession } from './session-schema.js';

/** Where a PaymentIntent that was tried stands when nothing will come of it any more by itself. */
const FAILED: ReadonlySet<unknown> = new Set(['requires_payment_method', 'canceled']);
const UNDER_WAY: ReadonlySet<unknown> = new Set(['processing', 'succeeded']);

/**
 * How a Checkout Session stands. `payment_status` decides: a session that is complete may be paid weeks later, by debit
 * or voucher (https://docs.stripe.com/checkout/fulfillment). States of other spellings are pending, never paid.
 * Throws AppError `provider_unavailable` when it is paid and does not say what or by which payment.
 */
export function reportSession(session: StripeSession, now: Date): AttemptReport {
  const { status, payment_status, payment_intent } = session;
  const intent = typeof payment_intent === 'object' ? payment_intent : null;
  if (payment_status === 'paid') return { status: 'succeeded', ...readPayment(session, now) };
  if (status === 'expired') return { status: 'closed' };
  if (status === 'open') return reportOpen(intent);
  if (status === 'complete' && intent !== null && FAILED.has(intent.status)) {
    return { status: 'failed', reason: readDecline(intent.last_payment_error ?? {}) };
  }
  return { status: 'processing' };
}

/** At Stripe a card that was declined leaves the session open: the customer may try another one there. */
function reportOpen(intent: PaymentIntent | null): AttemptReport {
  if (intent === null) return { status: 'open' };
  if (UNDER_WAY.has(intent.status)) return { status: 'processing' };
  const error = intent.last_payment_error ?? null;
  return error === null ? { status: 'open' } : { status: 'open', declined: readDecline(error) };
}

function readPayment(session: StripeSession, now: Date): CapturedPayment {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const paymentRef = intent?.id ?? session.payment_intent;
  const captured = readCaptured(session, intent);
  if (typeof paymentRef !== 'string' || captured === null) throw unreadable('paid_without_amount');
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const balance = typeof charge?.balance_transaction === 'object' ? charge.balance_transaction : null;
  return {
    captured,
    method: charge?.payment_method_details ? readMethod(charge.payment_method_details) : null,
    paymentRef,
    at: charge?.created ? toDate(charge.created) : now,
    fee: balance === null ? null : fromStripeAmount(balance.fee, balance.currency),
  };
}

/** What was received, rather than what the session asked for. */
function readCaptured(session: StripeSession, intent: PaymentIntent | null): Money | null {
  const { amount_received, currency } = intent ?? {};
  if (amount_received && currency) return fromStripeAmount(amount_received, currency);
  const { amount_total } = session;
  return amount_total && session.currency ? fromStripeAmount(amount_total, session.currency) : null;
}
