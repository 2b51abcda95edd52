import type { Answer } from '../model/answer.js';
import { buildStopped, sayStopped } from '../pages/build-stopped.js';
import { orNotAllowed } from './get-link.js';
import { orTooLate } from './or-too-late.js';
import { readingContext } from './review-values.js';
import { showStatus } from './show-status.js';

/** Undo, and "Stop sending"; with what the link is like after, for what was said of it before holds no more. */
export const answerCallOff: Answer<'call_off'> = async (deps, { link, sendingId }, asked) => {
  const identified = await asked.identify();
  const reader = readingContext(deps.clock.now(), identified);
  const callOff = async () => {
    const asked = deps.services.callOffSending(identified.actor, { link, sendingId });
    const said = sayStopped(reader, await orNotAllowed(link, asked));
    return buildStopped(said, await showStatus(deps, identified, link));
  };
  return orTooLate(callOff, { deps, identified, link });
};
