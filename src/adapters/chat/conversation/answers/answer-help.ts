import { wordsForMember } from '../../words/words-for.js';
import { wordsIn } from '../../words/words-in.js';
import type { Answer } from '../model/answer.js';
import { buildHelpPage } from '../pages/build-help.js';

/** Also for whoever cannot be known: in English then. */
export const answerHelp: Answer<'help'> = async (_deps, _intent, asked) => {
  const known = await asked.recognise().catch(() => null);
  return known === null
    ? buildHelpPage(wordsIn('en'))
    : buildHelpPage(wordsForMember(known), known.actor.role);
};
