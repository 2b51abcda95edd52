import type { Link } from '../../domain/link/link.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import { findGatewayStop } from '../gateways/find-gateway-stop.js';

export interface FindPauseDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'>;
}

/**
 * Whether a merchant takes no real money at the moment, whatever its links say: the operator suspended it, or its gateway
 * lets it charge nothing. Test links go on. Throws AppError `store_unavailable`.
 */
export async function isPaused(
  deps: FindPauseDeps,
  { merchantId, mode }: Pick<Link, 'merchantId' | 'mode'>,
): Promise<boolean> {
  if (mode === 'test') return false;
  if ((await findGatewayStop(deps, merchantId)) !== null) return true;
  return (await deps.kycs.find(merchantId))?.state === 'suspended';
}
