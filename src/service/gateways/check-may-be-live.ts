import { AppError, isAppError } from '../../domain/errors.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';

/** Merchants that may take real money: all, or by id. */
export type LiveMerchants = 'all' | readonly string[];

export interface CheckMayBeLiveDeps {
  readonly gateways: Pick<GatewayRegistry, 'forPayee'>;
  readonly liveMerchants: LiveMerchants;
}

/** Throws AppError `live_mode_refused` unless the merchant is allowed real money and a gateway takes it. */
export async function checkMayBeLive(
  { gateways, liveMerchants }: CheckMayBeLiveDeps,
  merchantId: string,
): Promise<void> {
  if (!isAllowedLive(liveMerchants, merchantId)) {
    throw new AppError('live_mode_refused', { reason: 'not_allowed' });
  }
  try {
    await gateways.forPayee({ merchantId, mode: 'live' });
  } catch (error) {
    if (!isAppError(error, 'provider_unknown')) throw error;
    throw new AppError('live_mode_refused', { reason: 'no_gateway' });
  }
}

/** Whether `LIVE_MERCHANTS` lets this merchant take real money. */
export function isAllowedLive(liveMerchants: LiveMerchants, merchantId: string): boolean {
  return liveMerchants === 'all' || liveMerchants.includes(merchantId);
}
