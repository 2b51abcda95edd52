import type { MemberActor } from '../../domain/actor.js';
import { AppError } from '../../domain/errors.js';
import type { MerchantSettings } from '../../domain/merchant/merchant.js';
import { findSettingsProblems } from '../../domain/merchant/validate-settings.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from './check-allowed.js';

export type ChangeSettings = (actor: MemberActor, settings: MerchantSettings) => Promise<void>;

/**
 * Replaces a merchant's settings. Throws AppError `settings_invalid` with `details.problems: SettingsProblem[]`,
 * `not_allowed`, `store_unavailable`.
 */
export function makeChangeSettings({
  merchants,
}: {
  readonly merchants: MerchantRepository;
}): ChangeSettings {
  return async (actor, settings) => {
    checkAllowed(actor, 'change_settings');
    const problems = findSettingsProblems(settings);
    if (problems.length > 0) throw new AppError('settings_invalid', { problems });
    await merchants.updateSettings(actor.merchantId, settings);
  };
}
