import type { CheckoutRequest } from '../../../../ports/payment-gateway.js';
import { toMajorNumber, toMajorText } from '../wire/major-amount.js';
import type { PortoneAccount } from '../wire/portone-account.js';
import { signFields } from '../wire/sign-fields.js';
import { countryOfCurrency } from './country-of-currency.js';
import { writeOrderId } from './order-id.js';

const MOST_DESCRIPTION = 255;

/**
 * The body that makes a link: https://docs.portone.cloud/reference/post_api-paymentlink. Nothing of the customer is
 * in it, and PortOne is not asked to write to anybody.
 */
export function buildLinkRequest(account: PortoneAccount, request: CheckoutRequest, turn: number) {
  const { attemptId, amount, merchantName, reference, description, expiresAt } = request;
  const orderId = writeOrderId({ attemptId, asked: amount, turn });
  const returnUrl = escapeUnlike(request.returnUrl);
  return {
    portone_key: account.clientKey,
    merchant_order_id: orderId,
    amount: toMajorNumber(amount),
    currency: amount.currency,
    country_code: countryOfCurrency(amount.currency),
    merchant_details: { name: merchantName, promo_discount: 0, shipping_charges: 0 },
    success_url: returnUrl,
    failure_url: returnUrl,
    pending_url: returnUrl,
    source: 'api',
    environment: account.environment,
    description: Array.from([reference, description].filter((part) => part !== null).join(': '))
      .slice(0, MOST_DESCRIPTION)
      .join(''),
    ...(expiresAt === null ? {} : { expiry_date: expiresAt.toISOString() }),
    signature_hash: signFields(account.secretKey, {
      amount: toMajorText(amount),
      client_key: account.clientKey,
      currency: amount.currency,
      failure_url: returnUrl,
      merchant_order_id: orderId,
      success_url: returnUrl,
    }),
  };
}

/**
 * The two signs that PortOne's server and we would encode differently:
 * https://docs.portone.cloud/docs/payment-request
 */
function escapeUnlike(url: string): string {
  return url.replaceAll('~', '%7E').replaceAll('*', '%2A');
}
