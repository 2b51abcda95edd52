import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkMayChangeSettings } from '../people/check-may-change-settings.js';
import { type CheckMayBeLiveDeps, checkMayBeLive } from './check-may-be-live.js';
import { type GatewayPageDeps, getPageOwnerOrThrow, usePage } from './gateway-page-token.js';

export interface ChangeModeDeps extends CheckMayBeLiveDeps, ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

export type ChangeMode = (actor: MemberActor, mode: Mode, place: AuditPlace) => Promise<void>;

/**
 * Whether links made from now on ask for real money; those that are there stay what they are.
 * Throws AppError `not_allowed`, `owner_missing`, `live_mode_refused`, `store_unavailable`.
 */
export function makeChangeMode(deps: ChangeModeDeps): ChangeMode {
  return async (actor, mode, place) => {
    await checkMayChangeSettings(deps.merchants, actor);
    if (mode === 'live') await checkMayBeLive(deps, actor.merchantId);
    const told = { merchantId: actor.merchantId, actor, place, after: mode };
    await changeAndTell(deps, { ...told, action: 'mode.changed' }, (telling) =>
      telling.setMode(actor.merchantId, mode),
    );
  };
}

/** Answers the token by which the page goes on. */
export type ChangeModeOnPage = (token: string, mode: Mode) => Promise<string>;

/** Throws AppError `page_gone`, `live_mode_refused`, `store_unavailable`. */
export function makeChangeModeOnPage(
  deps: GatewayPageDeps & { readonly changeMode: ChangeMode },
): ChangeModeOnPage {
  return async (token, mode) => {
    await deps.changeMode(await getPageOwnerOrThrow(deps, token), mode, 'page');
    return (await usePage(deps, token)).nextToken;
  };
}
