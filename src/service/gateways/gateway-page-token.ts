import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitation, PageInvitations } from '../../ports/page-invitations.js';
import { findInvited } from '../people/find-invited.js';

export interface GatewayPageDeps {
  readonly gatewayInvitations: PageInvitations;
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
  readonly ids: Ids;
}

/** Who was given the page and may use it still. Throws AppError `page_gone`, `store_unavailable`. */
export async function getPageOwnerOrThrow(deps: GatewayPageDeps, token: string): Promise<MemberActor> {
  const invitation = await deps.gatewayInvitations.find(token);
  if (invitation === null || invitation.usedAt !== null) throw new AppError('page_gone');
  return toActor(deps, invitation);
}

interface UsedPage {
  readonly owner: MemberActor;
  /** Names the page from here on: an address that did something leads nowhere afterwards. */
  readonly nextToken: string;
}

/** Uses the address up, for one of many at once; its owner goes on at another. Throws as `getPageOwnerOrThrow` does. */
export async function usePage(deps: GatewayPageDeps, token: string): Promise<UsedPage> {
  const invitation = await deps.gatewayInvitations.use(token);
  if (invitation === null) throw new AppError('page_gone');
  const owner = await toActor(deps, invitation);
  const nextToken = deps.ids.newSlug();
  await deps.gatewayInvitations.save(nextToken, { ...invitation, usedAt: null });
  return { owner, nextToken };
}

async function toActor(
  { merchants }: Pick<GatewayPageDeps, 'merchants'>,
  invitation: PageInvitation,
): Promise<MemberActor> {
  const owner = await findInvited(merchants, invitation, 'change_settings');
  if (owner === null) throw new AppError('page_gone');
  return owner;
}
