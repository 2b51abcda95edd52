import { isAppError } from '../../domain/errors.js';
import type { GatewayAccount, GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';

/** The gateway of an account; null: the merchant has removed it, so that nobody can ask there any more. */
export async function findGateway(
  gateways: Pick<GatewayRegistry, 'of'>,
  account: GatewayAccount,
): Promise<PaymentGateway | null> {
  try {
    return await gateways.of(account);
  } catch (error) {
    if (isAppError(error, 'gateway_misconfigured') && error.details.problem === 'removed') return null;
    throw error;
  }
}
