import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { INITIAL_SETTINGS } from '../../domain/merchant/merchant.js';
import { mayDo } from '../../domain/merchant/permissions.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

/** `zone`: an IANA name that the caller knows to be one. */
export type ChangeTimeZone = (actor: MemberActor, zone: string, place: AuditPlace) => Promise<void>;

export interface ChangeTimeZoneDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

/**
 * What a member said of where they are, in a chat that does not tell. An owner's is the business's too while nobody chose
 * one for it. Throws AppError `store_unavailable`.
 */
export function makeChangeTimeZone(deps: ChangeTimeZoneDeps): ChangeTimeZone {
  const { merchants } = deps;
  return async (actor, zone, place) => {
    const { merchantId, memberId, role } = actor;
    const member = await merchants.findMember(merchantId, memberId);
    if (member === null) return;
    const { displayName, language } = member;
    await merchants.updateMember(merchantId, memberId, { displayName, language, timeZone: zone });
    if (!mayDo(role, 'change_settings')) return;
    const { settings } = await getMerchantOrThrow(merchants, merchantId);
    if (settings.timeZone !== INITIAL_SETTINGS.timeZone) return;
    const changed = { before: { timeZone: settings.timeZone }, after: { timeZone: zone } };
    await changeAndTell(
      deps,
      { merchantId, actor, place, action: 'settings.changed', ...changed },
      (telling) => telling.updateSettings(merchantId, { ...settings, timeZone: zone }),
    );
  };
}
