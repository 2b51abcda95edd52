import { isAppError } from '../../../../domain/errors.js';
import { describeError } from '../../copy/describe-error.js';
import { COMMAND_PREFIX } from '../../grammar/command-table.js';
import { wordsForMember } from '../../words/words-for.js';
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
    const copy = describeError(words, error, { prefix: COMMAND_PREFIX, timeZone: zoneOf(identified) });
    return buildRefusal(words, { ...copy, next: reviewChoice(words) });
  }
  const said = words.say('mode.changed', { mode: mode === 'live' ? 'live' : 'other' });
  return {
    kind: 'mode_changed',
    title: words.say('settings.gateways'),
    words: said,
    parts: [says(said), choices(modeChoice(words, mode), reviewChoice(words))],
  };
};
