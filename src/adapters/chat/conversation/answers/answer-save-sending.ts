import { isAppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildSendingSaved } from '../pages/build-sending-saved.js';
import { describeSettingsProblems } from '../settings/describe-settings-problems.js';
import { readSendingSettings } from '../settings/read-sending-settings.js';

/** Saves what was decided about messages, and offers to try it; answers what is wrong by its field. */
export const answerSaveSending: Answer<'save_sending'> = async ({ services }, { entries }, asked) => {
  const identified = await asked.identify();
  const { actor, merchant } = identified;
  const words = wordsForMember(identified);
  const sending = readSendingSettings(entries, merchant.settings.sending);
  try {
    const settings = await services.changeSettings(actor, { sending }, asked.workspace.platform);
    const { url } = await services.inviteLogo(actor);
    return buildSendingSaved(words, { ...merchant, settings }, url);
  } catch (error) {
    if (!isAppError(error, 'settings_invalid')) throw error;
    return describeSettingsProblems(words, error.details.problems);
  }
};
