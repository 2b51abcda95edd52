import { AppError } from '../../../../domain/errors.js';
import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import type { Identified } from '../../../../service/people/identify-member.js';
import { wordsForMember } from '../../words/words-for.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import { LINK_FIELD } from '../form/link-fields.js';
import { toProblemsByField } from '../form/to-problems-by-field.js';
import type { Answer, ConversationDeps } from '../model/answer.js';
import { readText } from '../model/form-entries.js';
import type { PageReply } from '../model/reply.js';
import { buildMoveForm } from '../pages/build-send-form.js';
import { getLink, orNotAllowed } from './get-link.js';
import { orTooLate } from './or-too-late.js';
import { readingContext } from './review-values.js';
import { showSent } from './send-message.js';

type Move = Parameters<ConversationDeps['services']['moveSending']>[1];

async function move(deps: ConversationDeps, identified: Identified, to: Move): Promise<PageReply> {
  const moved = await orNotAllowed(to.link, deps.services.moveSending(identified.actor, to));
  const { channels } = moved.link;
  return showSent(deps, identified, { ...moved, sendingId: null, channels, isHeld: false, leftOut: [] });
}

/** Asks when instead. */
export const answerAskMove: Answer<'ask_move'> = async (deps, { link: handle }, asked) => {
  const identified = await asked.identify();
  const { actor } = identified;
  const link = await getLink(deps, actor, handle);
  if (!link.may.send) throw new AppError('not_allowed', { action: 'send_message', role: actor.role });
  return buildMoveForm(wordsForMember(identified), link);
};

/** What was planned for later goes now, and can be stopped for a moment. */
export const answerSendNow: Answer<'send_now'> = async (deps, { link }, asked) => {
  const identified = await asked.identify();
  return orTooLate(() => move(deps, identified, { link, at: 'now' }), { deps, identified, link });
};

/** Another time, as it was chosen in the form. */
export const answerMove: Answer<'move'> = async (deps, { link, entries }, asked) => {
  const identified = await asked.identify();
  const reader = readingContext(deps.clock.now(), identified);
  const refuse = (problems: readonly FieldProblem[]) =>
    ({ kind: 'problems', problems: toProblemsByField(problems, entries, reader) }) as const;
  const chosen = readText(entries, LINK_FIELD.sendAt);
  if (chosen === '') return refuse([{ field: 'sendAt', problem: 'missing' }]);
  try {
    return await move(deps, identified, { link, at: new Date(chosen) });
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return refuse(problems);
  }
};
