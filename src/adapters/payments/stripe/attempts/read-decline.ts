import { z } from 'zod';
import type { DeclineReason } from '../../../../domain/payment/attempt.js';

/** Why the last try to pay failed: https://docs.stripe.com/api/payment_intents/object#payment_intent_object-last_payment_error */
export const paymentErrorSchema = z.object({
  code: z.string().nullish(),
  decline_code: z.string().nullish(),
});
export type PaymentError = z.infer<typeof paymentErrorSchema>;

const CODES: Readonly<Record<Exclude<DeclineReason, 'other'>, string>> = {
  not_enough_funds: 'insufficient_funds',
  card_expired: 'expired_card expired_payment_method',
  limit_exceeded:
    'card_velocity_exceeded withdrawal_count_limit_exceeded charge_exceeds_source_limit charge_exceeds_transaction_limit card_decline_rate_limit_exceeded',
  suspected_fraud:
    'fraudulent merchant_blacklist highest_risk_level elevated_risk_level rule security_violation',
  authentication_failed:
    'authentication_required authentication_not_handled payment_intent_authentication_failure authentication_failure incorrect_pin invalid_pin pin_try_exceeded offline_pin_required online_or_offline_pin_required mobile_device_authentication_required',
  // A lost or stolen card too: whoever holds it is not to be told (https://docs.stripe.com/declines/codes).
  card_declined:
    'approve_with_id call_issuer card_declined card_not_supported currency_not_supported do_not_honor do_not_try_again generic_decline incorrect_cvc incorrect_number incorrect_zip incorrect_address invalid_account invalid_amount invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number issuer_not_available lost_card new_account_information_available no_action_taken not_permitted pickup_card previously_declined_do_not_retry reenter_transaction restricted_card revocation_of_all_authorizations revocation_of_authorization service_not_allowed stolen_card stop_payment_order testmode_decline transaction_not_allowed try_again_later',
};

const REASON_OF: ReadonlyMap<string, DeclineReason> = new Map(
  Object.entries(CODES).flatMap(([reason, codes]) =>
    codes.split(' ').map((code): [string, DeclineReason] => [code, reason as DeclineReason]),
  ),
);

/** Stripe's decline codes in our words: https://docs.stripe.com/declines/codes and https://docs.stripe.com/error-codes */
export function readDecline({ code, decline_code }: PaymentError): DeclineReason {
  return REASON_OF.get(decline_code ?? '') ?? REASON_OF.get(code ?? '') ?? 'other';
}
