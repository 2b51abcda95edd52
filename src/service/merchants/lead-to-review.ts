import { type GatewayPageDeps, getPageOwnerOrThrow } from '../gateways/gateway-page-token.js';
import { type KycPageDeps, makeInviteKycPage } from './kyc-page.js';

export type LeadToReviewDeps = GatewayPageDeps & KycPageDeps;

/** Answers the address of the page with the review's questions. */
export type LeadToReview = (gatewayPageToken: string) => Promise<string>;

/**
 * From the page of the gateways, whose owner was just told why there are no live links, to what is missing for them.
 * Throws AppError `page_gone`, `not_allowed`, `store_unavailable`.
 */
export function makeLeadToReview(deps: LeadToReviewDeps): LeadToReview {
  const invite = makeInviteKycPage(deps);
  return async (token) => (await invite(await getPageOwnerOrThrow(deps, token))).url;
}
