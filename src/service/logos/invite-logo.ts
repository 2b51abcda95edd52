import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';

/** As long as it takes to find the file; also said on the page. */
export const INVITATION_MINUTES = 30;

export interface InviteLogoDeps {
  readonly merchants: MerchantRepository;
  readonly logoInvitations: PageInvitations;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export type InviteLogo = (actor: MemberActor) => Promise<{ readonly url: string; readonly expiresAt: Date }>;

/**
 * An address where the merchant's logo can be given or taken away, once: chats take no pictures in forms.
 * Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeInviteLogo({
  merchants,
  logoInvitations,
  clock,
  ids,
  publicUrl,
}: InviteLogoDeps): InviteLogo {
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + INVITATION_MINUTES * 60_000);
    const { merchantId, memberId } = actor;
    await logoInvitations.save(token, { merchantId, memberId, expiresAt, usedAt: null });
    return { url: `${publicUrl}/settings/logo/${token}`, expiresAt };
  };
}
