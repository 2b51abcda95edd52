import { isAppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildSettingsSaved } from '../pages/build-settings-saved.js';
import { describeSettingsProblems } from '../settings/describe-settings-problems.js';
import { readSettings } from '../settings/read-settings.js';
import { SETTINGS_FIELD } from '../settings/settings-fields.js';
import { isTimeZone } from '../settings/time-zone-options.js';

/** Saves the settings and who manages; answers what is wrong by its field. */
export const answerSaveSettings: Answer<'save_settings'> = async (deps, { entries }, asked) => {
  const { services } = deps;
  const { workspace } = asked;
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const words = wordsForMember(identified);
  const { settings, managerIds, noLongerWatching } = readSettings(entries, merchant, workspace);
  if (!isTimeZone(settings.timeZone)) {
    return {
      kind: 'problems',
      problems: { [SETTINGS_FIELD.timeZone]: words.say('settings.time_zone.problem') },
    };
  }
  try {
    await services.changeSettings(actor, settings, workspace.platform);
  } catch (error) {
    if (isAppError(error, 'settings_invalid')) return describeSettingsProblems(words, error.details.problems);
    throw error;
  }
  const wish = { on: false, by: workspace.platform } as const;
  for (const place of noLongerWatching) await services.watchPlace(actor, place, wish);
  if (managerIds !== null) await services.appointManagers({ actor, workspace, userIds: managerIds });
  return buildSettingsSaved(words, settings.paidChannel);
};
