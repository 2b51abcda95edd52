import { isAppError } from '../../../../domain/errors.js';
import { MAX_USUAL_CURRENCIES, type SettingsProblem } from '../../../../domain/merchant/validate-settings.js';
import type { Words } from '../../words/words.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import type { ProblemsReply } from '../model/reply.js';
import { buildSettingsSaved } from '../pages/build-settings-saved.js';
import { readSettings } from '../settings/read-settings.js';
import { SETTINGS_FIELD } from '../settings/settings-fields.js';
import { isTimeZone } from '../settings/time-zone-options.js';

function describeProblem(words: Words, { field }: SettingsProblem): readonly [field: string, text: string] {
  switch (field) {
    case 'currencies':
      return [
        SETTINGS_FIELD.currencies,
        words.say('settings.currencies.problem', { max: MAX_USUAL_CURRENCIES }),
      ];
    case 'defaultExpiry':
      return [SETTINGS_FIELD.expiry, words.say('settings.expiry.problem')];
    case 'language':
      return [SETTINGS_FIELD.language, words.say('settings.language.problem')];
  }
}

function describeProblems(words: Words, problems: readonly SettingsProblem[]): ProblemsReply {
  return {
    kind: 'problems',
    problems: Object.fromEntries(problems.map((problem) => describeProblem(words, problem))),
  };
}

/** Saves the settings and who manages; answers what is wrong by its field. */
export const answerSaveSettings: Answer<'save_settings'> = async (deps, { entries }, asked) => {
  const { services } = deps;
  const { workspace } = asked;
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const words = wordsForMember(identified);
  const { settings, managerIds } = readSettings(entries, merchant, workspace);
  if (!isTimeZone(settings.timeZone)) {
    return {
      kind: 'problems',
      problems: { [SETTINGS_FIELD.timeZone]: words.say('settings.time_zone.problem') },
    };
  }
  try {
    await services.changeSettings(actor, settings);
  } catch (error) {
    if (isAppError(error, 'settings_invalid')) return describeProblems(words, error.details.problems);
    throw error;
  }
  if (managerIds !== null) await services.appointManagers({ actor, workspace, userIds: managerIds });
  return buildSettingsSaved(words, settings.paidChannel);
};
