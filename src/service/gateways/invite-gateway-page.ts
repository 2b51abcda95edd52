import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';

/** As long as it takes to find keys; also said on the page. */
export const CONNECT_MINUTES = 30;

export interface InviteGatewayPageDeps {
  readonly merchants: MerchantRepository;
  readonly gatewayInvitations: PageInvitations;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export type InviteGatewayPage = (
  actor: MemberActor,
) => Promise<{ readonly url: string; readonly expiresAt: Date }>;

/**
 * An address where this owner connects gateways: keys never go through a chat.
 * Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeInviteGatewayPage(deps: InviteGatewayPageDeps): InviteGatewayPage {
  const { merchants, gatewayInvitations, clock, ids, publicUrl } = deps;
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const { merchantId, memberId } = actor;
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + CONNECT_MINUTES * 60_000);
    await gatewayInvitations.save(token, { merchantId, memberId, expiresAt, usedAt: null });
    return { url: `${publicUrl}/connect/${token}`, expiresAt };
  };
}
