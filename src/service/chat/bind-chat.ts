import type { ChatPlace } from '../../domain/chat/chat-place.js';
import { findWorkspace, type OwnWorkspace, type Workspace } from '../../domain/chat/workspace.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { MOST_WATCHING } from '../../domain/merchant/merchant.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkAllowed } from '../people/check-allowed.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { stopTelling } from '../people/stop-telling.js';
import { buildWatchingTold } from './watch-place.js';

interface Deps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly operator: Pick<Operator, 'place'>;
}

interface Bound {
  /** False: it is another merchant's, or where the operator decides. */
  readonly isBound: boolean;
  /** Whether it follows all links from now on. */
  readonly watches: boolean;
}

export type BindChat = (
  actor: MemberActor,
  workspace: Pick<OwnWorkspace, 'platform' | 'workspaceId' | 'name'>,
  place: ChatPlace,
) => Promise<Bound>;

/**
 * A chat is the merchant's from now on of the member who first asks there. It follows all links if they may see them all
 * and there is room. Throws AppError `not_allowed`, `store_unavailable`.
 */
export function makeBindChat(deps: Deps): BindChat {
  return async (actor, { platform, workspaceId, name }, place) => {
    checkAllowed(actor, 'create_link');
    if (isOperators(deps.operator, { platform, workspaceId })) return { isBound: false, watches: false };
    const { merchantId, memberId: boundBy, role } = actor;
    const named = name === undefined ? {} : { name };
    const told = { merchantId, actor, place: platform, subject: workspaceId, after: named };
    const isBound = await changeAndTell(deps, { ...told, action: 'workspace.added' }, (telling) =>
      telling.addWorkspace(merchantId, { platform, workspaceId, boundBy, ...named }),
    );
    if (!isBound) return { isBound, watches: false };
    const watches = mayDo(role, 'view_all_links') && (await follow(deps, actor, place));
    return { isBound, watches };
  };
}

function follow(deps: Deps, actor: MemberActor, place: ChatPlace): Promise<boolean> {
  const { merchantId } = actor;
  return changeAndTell(deps, buildWatchingTold(actor, place, { on: true, by: place.platform }), (telling) =>
    telling.addWatching(merchantId, place, MOST_WATCHING),
  );
}

export type UnbindChat = (actor: MemberActor, workspace: Workspace) => Promise<void>;

/**
 * Takes that back, for whoever brought the chat and for the owner: it follows no links, and the next who asks there brings
 * it anew. The cards that stand there stay in step. Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeUnbindChat(deps: Deps): UnbindChat {
  const { merchants } = deps;
  return async (actor, { platform, workspaceId }) => {
    const { merchantId, memberId } = actor;
    const here = { platform, workspaceId };
    const merchant = await getMerchantOrThrow(merchants, merchantId);
    const bound = findWorkspace(merchant.workspaces, here);
    if (bound === undefined) return;
    if (bound.boundBy !== memberId) await checkMayChangeSettings(merchants, actor);
    const told = { merchantId, actor, place: platform, subject: workspaceId };
    await changeAndTell(deps, { ...told, action: 'workspace.removed' }, async (telling) => {
      await stopTelling(telling, merchant, here);
      return telling.removeWorkspace(merchantId, here);
    });
  };
}

function isOperators(
  { place }: Pick<Operator, 'place'>,
  { platform, workspaceId }: Pick<OwnWorkspace, 'platform' | 'workspaceId'>,
): boolean {
  return place?.platform === platform && place.workspaceId === workspaceId;
}
