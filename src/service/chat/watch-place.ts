import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { findWorkspace, findWorkspaceId } from '../../domain/chat/workspace.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import { type Merchant, MOST_WATCHING } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

/** Whether a place gets the card of every new link, and the "paid" line. */
export type WatchPlace = (actor: MemberActor, place: ChatPlace, on: boolean) => Promise<void>;

/**
 * The owner decides for all places; others who may see all links for their own chat, and for one that they brought.
 * Throws AppError `not_allowed`, `owner_missing`, `too_many_watching`, `store_unavailable`.
 */
export function makeWatchPlace({ merchants }: { readonly merchants: MerchantRepository }): WatchPlace {
  return async (actor, place, on) => {
    const { merchantId, memberId } = actor;
    const merchant = await getMerchantOrThrow(merchants, merchantId);
    const member = await merchants.findMember(merchantId, memberId);
    const isTheirs = member !== null && isOwnPlace(merchant, member, place);
    if (!isTheirs) await checkMayChangeSettings(merchants, actor);
    if (!on) return merchants.removeWatching(merchantId, place);
    checkAllowed(actor, 'view_all_links');
    if (!(await merchants.addWatching(merchantId, place, MOST_WATCHING))) {
      throw new AppError('too_many_watching', { most: MOST_WATCHING });
    }
  };
}

function isOwnPlace({ workspaces }: Merchant, { id, accounts }: Member, place: ChatPlace): boolean {
  const { platform } = place;
  const workspaceId = findWorkspaceId(workspaces, place);
  if (workspaceId === null) return false;
  const isPrivate = accounts.some((one) => one.platform === platform && one.userId === place.channelId);
  return isPrivate || findWorkspace(workspaces, { platform, workspaceId })?.boundBy === id;
}
