import { isAppError } from '../../../../domain/errors.js';
import type { SettingsProblem } from '../../../../domain/merchant/validate-settings.js';
import type { Answer } from '../model/answer.js';
import type { ProblemsReply } from '../model/reply.js';
import { buildSettingsSaved } from '../pages/build-settings-saved.js';
import { readSettings } from '../settings/read-settings.js';
import { SETTINGS_FIELD } from '../settings/settings-fields.js';
import { isTimeZone } from '../settings/time-zone-options.js';

const PROBLEMS: Readonly<Record<SettingsProblem['field'], readonly [field: string, text: string]>> = {
  currencies: [SETTINGS_FIELD.currencies, 'Choose 1 to 10 currencies from the list'],
  defaultExpiry: [SETTINGS_FIELD.expiry, 'Choose a span from the list'],
};

function describeProblems(problems: readonly SettingsProblem[]): ProblemsReply {
  return { kind: 'problems', problems: Object.fromEntries(problems.map(({ field }) => PROBLEMS[field])) };
}

/** Saves the settings and who manages; answers what is wrong by its field. */
export const answerSaveSettings: Answer<'save_settings'> = async (deps, { entries }, asked) => {
  const { services } = deps;
  const { workspace } = asked;
  const { actor, merchant } = await asked.identify();
  const { settings, managerIds } = readSettings(entries, merchant, workspace);
  if (!isTimeZone(settings.timeZone)) {
    return { kind: 'problems', problems: { [SETTINGS_FIELD.timeZone]: 'Choose a zone from the list' } };
  }
  try {
    await services.changeSettings(actor, settings);
  } catch (error) {
    if (isAppError(error, 'settings_invalid')) return describeProblems(error.details.problems);
    throw error;
  }
  if (managerIds !== null) await services.appointManagers({ actor, workspace, userIds: managerIds });
  return buildSettingsSaved(settings.paidChannel);
};
