import { DELIVERY_CHANNELS, type DeliveryChannel } from '../../../../domain/delivery/delivery.js';
import { describeProblem } from '../../copy/problem-copy.js';
import { parsePhone } from '../../reader/contacts/parse-phone.js';
import { readEmail } from '../../reader/contacts/read-email.js';
import { wordsForMember } from '../../words/words-for.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import { buildTrialForm, buildTried, TRIAL_FIELD } from '../pages/build-trial.js';
import { readingContext } from './review-values.js';

/** Asks where a trial goes. */
export const answerAskTrial: Answer<'ask_trial'> = async (_deps, { channel }, asked) =>
  buildTrialForm(wordsForMember(await asked.recognise()), channel);

/** As the carrier takes it; what cannot be read stays as it was typed, and is refused. */
function readAddress(channel: DeliveryChannel, typed: string): string {
  if (channel === 'email') {
    const read = readEmail(typed);
    return read.kind === 'email' ? read.email : typed;
  }
  const phone = parsePhone(typed);
  return phone.kind === 'phone' ? phone.e164 : typed;
}

/** Sends a trial, and says what came of it. */
export const answerTrial: Answer<'trial'> = async (
  { services, clock, hasInbox = false },
  { entries },
  asked,
) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const chosen = readText(entries, TRIAL_FIELD.channel);
  const channel = DELIVERY_CHANNELS.find((each) => each === chosen) ?? 'email';
  const address = readAddress(channel, readText(entries, TRIAL_FIELD.address).trim());
  try {
    const outcome = await services.sendTrial(identified.actor, { channel, address });
    return buildTried(words, channel, { outcome, hasInbox });
  } catch (error) {
    const [problem] = findFieldProblems(error) ?? [];
    if (problem === undefined) throw error;
    const { text } = describeProblem(words, problem, readingContext(clock.now(), identified));
    return { kind: 'problems', problems: { [TRIAL_FIELD.address]: text } };
  }
};
