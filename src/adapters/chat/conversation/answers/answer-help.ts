import type { Answer } from '../model/answer.js';
import { buildHelpPage } from '../pages/build-help.js';
import { wordsForAnybody } from './words-for-anybody.js';

export const answerHelp: Answer<'help'> = async (_deps, _intent, asked) =>
  buildHelpPage(await wordsForAnybody(asked));
