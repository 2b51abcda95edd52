import { isAppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import { describeRefusal } from '../describe-refusal.js';
import type { Answer } from '../model/answer.js';
import { choices, says } from '../model/part.js';
import { zoneOf } from '../model/zones.js';
import { buildRefusal } from '../pages/build-refusal.js';
import { modeChoice, reviewChoice } from '../pages/kyc-choices.js';

/** What links that are made from then on are; where that is refused, what is missing. */
export const answerChangeMode: Answer<'change_mode'> = async ({ services }, { mode }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  try {
    await services.changeMode(identified.actor, mode, asked.workspace.platform);
  } catch (error) {
    if (!isAppError(error, 'live_mode_refused')) throw error;
    return buildRefusal(words, describeRefusal(words, error, zoneOf(identified)));
  }
  const said = words.say('mode.changed', { mode: mode === 'live' ? 'live' : 'other' });
  return {
    kind: 'mode_changed',
    title: words.say('settings.gateways'),
    words: said,
    parts: [says(said), choices(modeChoice(words, mode), reviewChoice(words))],
  };
};
