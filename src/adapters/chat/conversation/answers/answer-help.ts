import type { Answer } from '../model/answer.js';
import { buildHelpPage } from '../pages/build-help.js';

export const answerHelp: Answer<'help'> = async () => buildHelpPage();
