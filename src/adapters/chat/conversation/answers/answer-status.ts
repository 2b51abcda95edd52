import type { Answer } from '../model/answer.js';
import { showStatus } from './show-status.js';

/** All there is to know of a link. */
export const answerStatus: Answer<'status'> = async (deps, { link }, asked) =>
  showStatus(deps, await asked.identify(), link);
