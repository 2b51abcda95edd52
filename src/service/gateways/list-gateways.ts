import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type DescribeGatewaysDeps, describeGateways, type MerchantGateways } from './describe-gateways.js';

export interface ListGatewaysDeps extends DescribeGatewaysDeps {
  readonly merchants: MerchantRepository;
}

export type ListGateways = (actor: MemberActor) => Promise<MerchantGateways>;

/** Where an owner's payments go. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export function makeListGateways(deps: ListGatewaysDeps): ListGateways {
  return async (actor) => {
    await checkMayChangeSettings(deps.merchants, actor);
    return describeGateways(deps, await getMerchantOrThrow(deps.merchants, actor.merchantId));
  };
}
