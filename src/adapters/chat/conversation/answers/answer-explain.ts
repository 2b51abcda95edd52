import { AppError } from '../../../../domain/errors.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import { buildExplained, buildExplainForm, EXPLAIN_FIELD, listDecisions } from '../pages/build-explain.js';
import { getLink } from './get-link.js';

/** Asks why it was decided so. */
export const answerAskExplain: Answer<'ask_explain'> = async (deps, { link: handle, attemptId }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await getLink(deps, actor, handle);
  if (!link.may.decide) throw new AppError('not_allowed', { action: 'decide', role: actor.role });
  return buildExplainForm(wordsForMember(identified), link, attemptId);
};

/** Keeps why, with the newest decision where the form does not say which. */
export const answerExplain: Answer<'explain'> = async (deps, { link: handle, entries }, asked) => {
  const identified = await asked.identify();
  const words = wordsForMember(identified);
  const reason = readText(entries, EXPLAIN_FIELD.why).trim();
  if (reason === '') {
    return { kind: 'problems', problems: { [EXPLAIN_FIELD.why]: words.say('page.explain.missing') } };
  }
  const link = await getLink(deps, identified.actor, handle);
  const newest = listDecisions(link).at(-1)?.attemptId ?? '';
  const attemptId = readText(entries, EXPLAIN_FIELD.decision) || newest;
  await deps.services.explainDecision(identified.actor, { link: handle, attemptId, reason });
  return buildExplained(words, link, reason);
};
