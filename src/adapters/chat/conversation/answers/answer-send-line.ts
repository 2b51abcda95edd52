import type { DeliveryChannel } from '../../../../domain/delivery/delivery.js';
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

/** An address that none of the ways named beside it uses: what was typed is not where the message would go. */
function findUnused(
  channels: readonly DeliveryChannel[] | null,
  contact: { readonly email?: string; readonly phone?: string } | null,
): readonly FieldProblem[] {
  const [channel] = channels ?? [];
  if (channels === null || channel === undefined || contact === null) return [];
  const isEmailUnused = contact.email !== undefined && !channels.includes('email');
  if (isEmailUnused) return [{ field: 'phone', problem: 'needed_to_send', channel }];
  const isPhoneUnused = contact.phone !== undefined && channels.every((each) => each === 'email');
  return isPhoneUnused ? [{ field: 'email', problem: 'needed_to_send', channel }] : [];
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
  const unused = findUnused(channels, contact);
  if (unused.length > 0) return refuse(unused);
  try {
    return await sendMessage(deps, identified, { link, purpose: 'link', channels, contact, at });
  } catch (error) {
    const problems = findFieldProblems(error);
    if (problems === null) throw error;
    return refuse(problems);
  }
};
