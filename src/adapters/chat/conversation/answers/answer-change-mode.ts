import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { choices, says } from '../model/part.js';
import { modeChoice, reviewChoice } from '../pages/kyc-choices.js';

/** What links that are made from then on are. Throws AppError `live_mode_refused`, whose words say what is missing. */
export const answerChangeMode: Answer<'change_mode'> = async ({ services }, { mode }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  await services.changeMode(identified.actor, mode, asked.workspace.platform);
  const said = words.say('mode.changed', { mode: mode === 'live' ? 'live' : 'other' });
  return {
    kind: 'mode_changed',
    title: words.say('settings.gateways'),
    words: said,
    parts: [says(said), choices(modeChoice(words, mode), reviewChoice(words))],
  };
};
