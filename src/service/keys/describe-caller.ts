import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { Scope } from '../../domain/api/scope.js';
import type { LiveRefusal } from '../../domain/kyc/live-refused.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type CheckMayBeLiveDeps, findLiveStanding } from '../gateways/check-may-be-live.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

export interface DescribeCallerDeps extends CheckMayBeLiveDeps {
  readonly merchants: Pick<MerchantRepository, 'findById'>;
}

/** What a program reads of itself. */
export type CallerView = {
  readonly object: 'key';
  readonly id: string;
  readonly name: string;
  readonly mode: Mode;
  readonly scopes: readonly Scope[];
  readonly version: string;
  readonly merchant: { readonly id: string; readonly name: string; readonly country: string | null };
  /** As whom it acts. */
  readonly member: string;
  /** Whether the merchant may make live links now; `reason`: why not. */
  readonly live: { readonly allowed: boolean; readonly reason: LiveRefusal | null };
};

export type DescribeCaller = (caller: ApiCaller) => Promise<CallerView>;

/** Throws AppError `gateway_misconfigured`, `store_unavailable`. */
export function makeDescribeCaller(deps: DescribeCallerDeps): DescribeCaller {
  return async ({ actor, keyId, keyName, mode, scopes, version }) => {
    const [{ id, name, country }, { isAllowed, refusal }] = await Promise.all([
      getMerchantOrThrow(deps.merchants, actor.merchantId),
      findLiveStanding(deps, actor.merchantId),
    ]);
    return {
      ...{ object: 'key', id: keyId, name: keyName, mode, scopes, version },
      merchant: { id, name, country },
      member: actor.memberId,
      live: { allowed: isAllowed, reason: refusal?.reason ?? null },
    };
  };
}
