import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildStopped } from '../pages/build-stopped.js';
import { orNotAllowed } from './get-link.js';

/** Undo, and "Stop sending". */
export const answerCallOff: Answer<'call_off'> = async ({ services }, { link, sendingId }, asked) => {
  const identified = await asked.identify();
  const off = await orNotAllowed(link, services.callOffSending(identified.actor, { link, sendingId }));
  return buildStopped(wordsForMember(identified), { ...off, sendingId });
};
