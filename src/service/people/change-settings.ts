import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { MerchantSettings } from '../../domain/merchant/merchant.js';
import { findSettingsProblems } from '../../domain/merchant/validate-settings.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkMayChangeSettings } from './check-may-change-settings.js';

export type ChangeSettings = (actor: MemberActor, settings: MerchantSettings) => Promise<void>;

/**
 * Replaces a merchant's settings. Throws AppError `settings_invalid` with `details.problems: SettingsProblem[]`,
 * `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeChangeSettings({
  merchants,
}: {
  readonly merchants: MerchantRepository;
}): ChangeSettings {
  return async (actor, settings) => {
    await checkMayChangeSettings(merchants, actor);
    const problems = findSettingsProblems(settings);
    if (problems.length > 0) throw new AppError('settings_invalid', { problems });
    await merchants.updateSettings(actor.merchantId, settings);
  };
}
