import { AppError, isAppError } from '../../domain/errors.js';
import { findReviewRefusal } from '../../domain/kyc/live-by-review.js';
import type { LiveRefused } from '../../domain/kyc/live-refused.js';
import type { Money } from '../../domain/money/money.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import { findGatewayStop } from './find-gateway-stop.js';

/** Merchants that may take real money whatever the review says: all, or by id. */
export type LiveMerchants = 'all' | readonly string[];

export interface CheckMayBeLiveDeps {
  readonly gateways: Pick<GatewayRegistry, 'forPayee'>;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'>;
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly liveMerchants: LiveMerchants;
  /** What a merchant may ask for in all before the operator has decided, an amount a currency; none: nothing. */
  readonly liveBeforeReview: readonly Money[];
}

/** Whether a merchant may make live links now. */
export interface LiveStanding {
  readonly isAllowed: boolean;
  /** Why not; null where it may. */
  readonly refusal: LiveRefused | null;
  /** `LIVE_MERCHANTS` names it: then no review is asked for. */
  readonly isByOperator: boolean;
}

/**
 * The operator's review first, unless `LIVE_MERCHANTS` stands for it, then the gateway. Who is suspended is so either way. How much is a question of its own.
 * Throws AppError `gateway_misconfigured`, `store_unavailable`.
 */
export async function findLiveStanding(deps: CheckMayBeLiveDeps, merchantId: string): Promise<LiveStanding> {
  const isByOperator = isAllowedLive(deps.liveMerchants, merchantId);
  const ofReview = await findRefusalOfReview(deps, merchantId);
  // Whom the operator stopped by name does not go on because of a list.
  const isHeld = !isByOperator || ofReview?.reason === 'suspended';
  const refusal = (isHeld ? ofReview : null) ?? (await findRefusalOfGateway(deps, merchantId));
  return { isAllowed: refusal === null, refusal, isByOperator };
}

/** Throws AppError `live_mode_refused` unless the merchant is allowed real money and a gateway takes it. */
export async function checkMayBeLive(deps: CheckMayBeLiveDeps, merchantId: string): Promise<void> {
  const { refusal } = await findLiveStanding(deps, merchantId);
  if (refusal !== null) throw new AppError('live_mode_refused', refusal);
}

/** Whether `LIVE_MERCHANTS` lets this merchant take real money. */
export function isAllowedLive(liveMerchants: LiveMerchants, merchantId: string): boolean {
  return liveMerchants === 'all' || liveMerchants.includes(merchantId);
}

async function findRefusalOfReview(
  { kycs, liveBeforeReview }: CheckMayBeLiveDeps,
  merchantId: string,
): Promise<LiveRefused | null> {
  return findReviewRefusal(await kycs.find(merchantId), liveBeforeReview.length > 0);
}

/** The gateway is the one that is obliged to know whom it pays. */
async function findRefusalOfGateway(
  { gateways, gatewayAccounts }: CheckMayBeLiveDeps,
  merchantId: string,
): Promise<LiveRefused | null> {
  try {
    await gateways.forPayee({ merchantId, mode: 'live' });
    const stop = await findGatewayStop({ gatewayAccounts }, merchantId);
    if (stop === null) return null;
    const { reason: words } = stop.standing;
    return { reason: 'gateway_off', ...(words === null ? {} : { words }) };
  } catch (error) {
    if (isAppError(error, 'provider_unknown')) return { reason: 'no_gateway' };
    throw error;
  }
}
