import { STATUS_LINE } from '../../grammar/next-lines.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { Answer } from '../model/answer.js';
import { buildReminders } from '../pages/build-reminders.js';
import { orNotAllowed } from './get-link.js';
import { refuseAct } from './refuse-act.js';
import { readingContext } from './review-values.js';

/** Whether the customer of one link is reminded. */
export const answerChangeReminders: Answer<'change_reminders'> = async (deps, { link, rule }, asked) => {
  const identified = await asked.identify();
  const reader = readingContext(deps.clock.now(), identified);
  try {
    const change = { link, reminders: rule };
    const changed = await orNotAllowed(link, deps.services.changeReminders(identified.actor, change));
    return buildReminders(reader, changed);
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return refuseAct(reader, { key: 'error.reminders_not_changed', problems, example: STATUS_LINE });
  }
};
