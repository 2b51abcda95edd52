import type { RefundFailure } from '../../../../domain/refund/refund-failure.js';

/**
 * Why a refund was refused at once (https://docs.stripe.com/error-codes), or failed later
 * (https://docs.stripe.com/api/refunds/object#refund_object-failure_reason). `invalid_amount`: it names no code then.
 */
const FAILURES: Readonly<Record<string, RefundFailure>> = {
  amount_too_large: 'more_than_left',
  balance_insufficient: 'balance_too_low',
  canceled: 'called_off',
  charge_already_refunded: 'already_refunded',
  charge_disputed: 'disputed',
  charge_for_pending_refund_disputed: 'disputed',
  charge_not_refundable: 'not_refundable',
  declined: 'declined',
  expired_or_canceled_card: 'card_gone',
  insufficient_funds: 'balance_too_low',
  invalid_amount: 'more_than_left',
  lost_or_stolen_card: 'card_gone',
  merchant_request: 'called_off',
  payment_intent_unexpected_state: 'not_refundable',
  refund_disputed_payment: 'disputed',
  resource_missing: 'payment_unknown',
  unknown: 'unknown',
};

/** A reason of Stripe's in our words; a code that is new to us stays as it is. */
export function readRefundFailure(code: string): string {
  return Object.hasOwn(FAILURES, code) ? (FAILURES[code] ?? code) : code;
}
