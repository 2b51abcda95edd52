import type { StartRefusal } from '../../../../domain/payment/start-refusal.js';

/** Why Stripe opens no checkout, by its codes or the name of what it does not like: https://docs.stripe.com/error-codes */
export function readStartRefusal(reason: string): StartRefusal {
  if (reason === 'amount_too_small' || reason === 'amount_too_large') return reason;
  return reason.includes('currency') ? 'currency_unsupported' : 'not_accepted';
}
