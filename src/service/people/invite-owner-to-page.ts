import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

export interface InviteOwnerDeps {
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/** The page's address, and when it ends. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`. */
export type InviteOwnerToPage = (
  actor: MemberActor,
) => Promise<{ readonly url: string; readonly expiresAt: Date }>;

interface OwnersPage {
  readonly invitations: PageInvitations;
  /** Without a trailing slash. */
  readonly path: string;
  readonly minutes: number;
}

/** Invites an owner to a page of settings that does its work once. */
export function makeInviteOwnerToPage(
  { merchants, clock, ids, publicUrl }: InviteOwnerDeps,
  { invitations, path, minutes }: OwnersPage,
): InviteOwnerToPage {
  return async (actor) => {
    await checkMayChangeSettings(merchants, actor);
    const { merchantId, memberId } = actor;
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + minutes * 60_000);
    await invitations.save(token, { merchantId, memberId, expiresAt, usedAt: null });
    return { url: `${publicUrl}${path}/${token}`, expiresAt };
  };
}
