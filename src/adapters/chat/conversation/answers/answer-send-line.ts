import type { FieldProblem } from '../../../../domain/link/field-problem.js';
import { FIELD_EXAMPLES } from '../../grammar/field-examples.js';
import { parseSending } from '../../reader/form/parse-sending.js';
import { findFieldProblems } from '../form/find-field-problems.js';
import type { Answer } from '../model/answer.js';
import { refuseAct } from './refuse-act.js';
import { readingContext } from './review-values.js';
import { sendMessage } from './send-message.js';

function exampleFor([problem]: readonly FieldProblem[]): string {
  switch (problem?.field) {
    case 'sendAt':
      return `at:"${FIELD_EXAMPLES.sendAt}"`;
    case 'phone':
      return `to:"${FIELD_EXAMPLES.phone}"`;
    default:
      return `to:${FIELD_EXAMPLES.email}`;
  }
}

/** A message in one line: to whom and when, as it was typed. */
export const answerSendLine: Answer<'send_line'> = async (deps, intent, asked) => {
  const { link, channels, contacts } = intent;
  const identified = await asked.identify();
  const reader = readingContext(deps.clock.now(), identified);
  const reference = 'reference' in link ? link.reference : '';
  const refuse = (problems: readonly FieldProblem[]) =>
    refuseAct(reader, {
      key: 'error.not_sent',
      problems,
      example: `send ${reference} ${exampleFor(problems)}`,
    });
  const typed = {
    email: contacts.find((contact) => contact.includes('@')) ?? '',
    phone: contacts.find((contact) => !contact.includes('@')) ?? '',
    at: intent.at,
  };
  const parsed = parseSending(typed, reader);
  if (!parsed.ok) return refuse(parsed.problems);
  const { contact, at } = parsed;
  try {
    return await sendMessage(deps, identified, { link, purpose: 'link', channels, contact, at });
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return refuse(problems);
  }
};
