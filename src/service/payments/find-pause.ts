import type { Link } from '../../domain/link/link.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { findGatewayStop } from '../gateways/find-gateway-stop.js';

export interface FindPauseDeps {
  readonly merchants: Pick<MerchantRepository, 'findById'>;
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'>;
}

/**
 * Whether a merchant takes no money at the moment, whatever its links say: its owner closed it; or no real money: the
 * operator suspended it, or its gateway lets it charge nothing. Test links go on then. Throws AppError `store_unavailable`.
 */
export async function isPaused(
  deps: FindPauseDeps,
  { merchantId, mode }: Pick<Link, 'merchantId' | 'mode'>,
): Promise<boolean> {
  if ((await deps.merchants.findById(merchantId))?.closing !== undefined) return true;
  if (mode === 'test') return false;
  if ((await findGatewayStop(deps, merchantId)) !== null) return true;
  return (await deps.kycs.find(merchantId))?.state === 'suspended';
}
