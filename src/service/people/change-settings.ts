import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import { findDifference } from '../../domain/audit/find-difference.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantSettings } from '../../domain/merchant/merchant.js';
import type { SendingSettings } from '../../domain/merchant/sending-settings.js';
import { findSettingsProblems } from '../../domain/merchant/validate-settings.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { Kick } from '../../ports/kick.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';
import { getMerchantOrThrow } from './get-merchant-or-throw.js';

/** What is absent stays as it is. */
export type SettingsChange = Partial<Omit<MerchantSettings, 'sending' | 'watching'>> & {
  readonly sending?: Partial<SendingSettings>;
};

/** Answers the settings that hold then. */
export type ChangeSettings = (
  actor: MemberActor,
  change: SettingsChange,
  place: AuditPlace,
) => Promise<MerchantSettings>;

export interface ChangeSettingsDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
  readonly deliveries: Pick<DeliveryQueue, 'releaseHeld'>;
  readonly kick: Kick;
}

/**
 * Changes some of a merchant's settings. Throws AppError `settings_invalid` with `details.problems: SettingsProblem[]`,
 * `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeChangeSettings(deps: ChangeSettingsDeps): ChangeSettings {
  const { merchants } = deps;
  return async (actor, change, place) => {
    await checkMayChangeSettings(merchants, actor);
    const { settings: current } = await getMerchantOrThrow(merchants, actor.merchantId);
    const settings = { ...current, ...change, sending: { ...current.sending, ...change.sending } };
    const problems = findSettingsProblems(settings);
    if (problems.length > 0) throw new AppError('settings_invalid', { problems });
    const { merchantId } = actor;
    const changed = findDifference(current, settings);
    await changeAndTell(
      deps,
      { merchantId, actor, place, action: 'settings.changed', ...changed },
      (telling) => telling.updateSettings(merchantId, settings),
    );
    if (change.sending !== undefined || change.timeZone !== undefined) await release(deps, merchantId);
    return settings;
  };
}

/** What waits for a limit or for the daytime goes by the new one, before whatever comes after it. */
async function release({ deliveries, clock, kick }: ChangeSettingsDeps, merchantId: string): Promise<void> {
  await deliveries.releaseHeld(merchantId, clock.now());
  kick('deliver');
}
