import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { buildSendingSettings } from '../settings/build-sending-settings.js';

/** What is decided about messages, for the owner; others are refused. */
export const answerOpenSending: Answer<'open_sending'> = async ({ services }, _intent, asked) => {
  const identified = await asked.identify();
  const states = await services.checkTemplates(identified.actor);
  return buildSendingSettings(wordsForMember(identified), identified.merchant, states);
};
