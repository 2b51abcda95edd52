import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildStopped, sayStopped } from '../pages/build-stopped.js';
import { orNotAllowed } from './get-link.js';
import { orTooLate } from './or-too-late.js';
import { showStatus } from './show-status.js';

/** Undo, and "Stop sending"; with what the link is like after, for what was said of it before holds no more. */
export const answerCallOff: Answer<'call_off'> = async (deps, { link, sendingId }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const callOff = async () => {
    const asked = deps.services.callOffSending(identified.actor, { link, sendingId });
    const said = sayStopped(words, { ...(await orNotAllowed(link, asked)), sendingId });
    return buildStopped(said, await showStatus(deps, identified, link));
  };
  return orTooLate(callOff, { deps, identified, link });
};
