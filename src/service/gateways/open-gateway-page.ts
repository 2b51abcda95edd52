import type { Language } from '../../domain/text/language.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type DescribeGatewaysDeps, describeGateways, type MerchantGateways } from './describe-gateways.js';
import { type GatewayPageDeps, getPageOwnerOrThrow } from './gateway-page-token.js';

export interface OpenGatewayPageDeps extends GatewayPageDeps, DescribeGatewaysDeps {
  readonly merchants: MerchantRepository;
}

/** What the page shows on which an owner connects gateways. */
export interface GatewayPageView extends MerchantGateways {
  readonly merchantName: string;
  readonly merchantLanguage: Language;
  readonly timeZone: string;
}

export type OpenGatewayPage = (token: string) => Promise<GatewayPageView>;

/** Throws AppError `page_gone`, `store_unavailable`. */
export function makeOpenGatewayPage(deps: OpenGatewayPageDeps): OpenGatewayPage {
  return async (token) => {
    const { merchantId } = await getPageOwnerOrThrow(deps, token);
    const merchant = await getMerchantOrThrow(deps.merchants, merchantId);
    const { language, timeZone } = merchant.settings;
    return {
      ...(await describeGateways(deps, merchant)),
      merchantName: merchant.name,
      merchantLanguage: language,
      timeZone,
    };
  };
}
