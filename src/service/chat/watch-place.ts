import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { findWorkspace, findWorkspaceId } from '../../domain/chat/workspace.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Member } from '../../domain/merchant/member.js';
import { type Merchant, MOST_WATCHING } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { Audited } from '../audit/build-audit-entry.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkAllowed } from '../people/check-allowed.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

/** Whether a place gets the card of every new link, and the "paid" line. */
export type WatchPlace = (actor: MemberActor, place: ChatPlace, wish: WatchWish) => Promise<void>;

interface WatchWish {
  readonly on: boolean;
  /** Where it was asked, which need not be in that chat. */
  readonly by: AuditPlace;
}

interface WatchPlaceDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

/**
 * The owner decides for all places; others who may see all links for their own chat, and for one that they brought.
 * Throws AppError `not_allowed`, `owner_missing`, `too_many_watching`, `store_unavailable`.
 */
export function makeWatchPlace(deps: WatchPlaceDeps): WatchPlace {
  const { merchants } = deps;
  return async (actor, place, wish) => {
    const { merchantId, memberId } = actor;
    const merchant = await getMerchantOrThrow(merchants, merchantId);
    const member = await merchants.findMember(merchantId, memberId);
    const isTheirs = member !== null && isOwnPlace(merchant, member, place);
    if (!isTheirs) await checkMayChangeSettings(merchants, actor);
    if (wish.on) checkAllowed(actor, 'view_all_links');
    const isDone = await changeAndTell(deps, buildWatchingTold(actor, place, wish), (telling) =>
      wish.on
        ? telling.addWatching(merchantId, place, MOST_WATCHING)
        : telling.removeWatching(merchantId, place),
    );
    if (wish.on && !isDone) throw new AppError('too_many_watching', { most: MOST_WATCHING });
  };
}

/** What the trail is told of a place that follows all links from now on, or no longer. */
export function buildWatchingTold(
  actor: MemberActor,
  { platform, channelId }: ChatPlace,
  { on, by }: WatchWish,
): Audited {
  const { merchantId } = actor;
  return {
    ...{ merchantId, actor, place: by, action: 'settings.changed', subject: `${platform}:${channelId}` },
    ...{ before: { watching: !on }, after: { watching: on } },
  };
}

function isOwnPlace({ workspaces }: Merchant, { id, accounts }: Member, place: ChatPlace): boolean {
  const { platform } = place;
  const workspaceId = findWorkspaceId(workspaces, place);
  if (workspaceId === null) return false;
  const isPrivate = accounts.some((one) => one.platform === platform && one.userId === place.channelId);
  return isPrivate || findWorkspace(workspaces, { platform, workspaceId })?.boundBy === id;
}
