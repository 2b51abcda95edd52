import { findAccount } from '../../../../domain/account.js';
import type { Answer } from '../model/answer.js';
import { buildSettings } from '../settings/build-settings.js';

/** The settings, for the owner; others are refused. */
export const answerOpenSettings: Answer<'open_settings'> = async ({ services, platform }, _intent, asked) => {
  const { actor, merchant } = await asked.identify();
  const managers = await services.listManagers(actor);
  const managerIds = managers.flatMap(({ accounts }) => findAccount(accounts, platform)?.userId ?? []);
  return buildSettings(merchant.settings, managerIds, platform);
};
